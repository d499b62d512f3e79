import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const parentsAndCarers: DefaultModule = {
  code: 'M6',
  title: 'Working with parents and carers',
  summary:
    'Listen first, say hard things kindly and clearly, and keep families in the conversation when you disagree.',
  audience: 'Heads, senior leaders, SENCOs and teachers.',
  mechanisms: [
    'revisiting',
    'credible-source',
    'goals',
    'modelling',
    'rehearsal',
    'feedback',
    'action-planning',
  ],
  parts: [
    {
      kind: 'live',
      title: 'The conversation that goes well',
      minutes: 60,
      body: {
        outline: [
          {
            minutes: 5,
            what: 'Back to module 2: how did your last review begin, and who spoke first?',
          },
          {
            minutes: 15,
            what: 'Two parent carers, co-leading: the words that helped and the words that closed a door.',
          },
          {
            minutes: 10,
            what: 'Modelled: opening, listening, agreeing and closing a conversation in fifteen minutes.',
          },
          {
            minutes: 20,
            what: 'In threes, rehearse a hard message with an invented case; the observer feeds back on listening only.',
          },
          {
            minutes: 10,
            what: 'Agree as a school how quickly families get an answer, from whom, and one thing to stop saying.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'Listen, agree, come back',
      minutes: 20,
      body: {
        sections: [
          section(
            'They know something you do not',
            paragraph(
              'A parent has seen their child on every kind of day. They know what comforts, what was tried before, what the mornings are like. You know the child among others and in lessons. Neither picture is complete. When parents and staff describe the same child quite differently, both are usually right: the places differ.',
            ),
            paragraph(
              'Many parents come with a history: meetings where five professionals sat on one side of the table, promises that came to nothing, their own bad time at school. Anger is often fear that nothing will happen. You do not have to have caused it to be the one who begins to put it right.',
            ),
          ),
          section(
            'Four parts of a good conversation',
            list(
              'Listen. Begin with “What would you like us to know?” and do not write or answer for the first few minutes. Say back what you heard.',
              'Focus. Choose together the one or two things that matter most now.',
              'Agree. Who does what, at school and at home, by when. Keep home tasks small: evenings are short.',
              'Come back. Fix the next date before you part, and keep it, also when there is nothing new to say.',
            ),
          ),
          section(
            'Saying hard things',
            paragraph(
              'Say it early, say it yourself, and say it plainly. Describe what you see, not what the child is: “In group work she leaves the table after a few minutes” and not “she is disruptive”. Say what you have tried. Ask whether they see the same. Never guess at a diagnosis, and never say that a child would be “better off elsewhere”: decisions about schools have a legal process, in which parents have rights.',
            ),
            list(
              'Instead of “he’s fine here”: “We don’t see it here. Tell us what you see, so that we can find out why.”',
              'Instead of “there’s no money”: “Here is what we can do this week, and here is whom we will ask.”',
              'Instead of “you need to”: “Would it help if we”.',
              'Instead of “Mum”: the person’s name.',
            ),
          ),
          section(
            'Make it possible to take part',
            list(
              'Offer times that fit work and younger children, and a telephone or video call where that is easier.',
              'Send what will be discussed beforehand, in plain words, and a short note of what was agreed afterwards.',
              'Ask about an interpreter, large print or someone to come along. Do not use a child to interpret.',
              'Check with the office who has parental responsibility and where letters go.',
              'Bring the child’s own view, in words, pictures or on film, before the adults begin.',
            ),
          ),
          section(
            'When you do not agree',
            paragraph(
              'Disagreement is not failure, and a parent who asks for an assessment, makes a complaint or appeals is using a right. Keep working with them while they do. Tell every family, early and without waiting to be asked, about the independent information, advice and support service for their area (often called SENDIASS), the parent carer forum, and mediation. It makes trust more likely, not less.',
            ),
            paragraph(
              'What a parent tells you in confidence goes only to those who need it. If it makes you fear for a child’s safety, it goes to the designated safeguarding lead the same day, and you say so where it is safe to.',
            ),
          ),
        ],
        tryTomorrow:
          'Ring or speak to one family with good news that is precise, and ask for nothing. It should take two minutes.',
        selfCheck: [
          'In your last meeting with a family, what share of the time did you talk?',
          'Which phrase of yours would you not like to hear about your own child?',
          'Could a parent at your school say whom to ask, and by when they will hear?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'One conversation, prepared',
      minutes: 30,
      body: {
        steps: [
          'Choose a meeting you have with a family in the next few weeks.',
          'Write your first question and your one hard sentence beforehand, and try them on a colleague.',
          'Listen for the first five minutes without writing.',
          'Close with who does what and a date, and send it in writing within two days.',
        ],
        notice: [
          'What you learned that you could not have known.',
          'When the talk turned from what went wrong to what could help.',
          'What you wanted to defend.',
        ],
        reflection:
          'What did listening first change, and what will you keep? Write about your side of the conversation only, and name neither child nor family.',
      },
    },
  ],
};
