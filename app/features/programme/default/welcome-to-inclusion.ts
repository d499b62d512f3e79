import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const welcomeToInclusion: DefaultModule = {
  code: 'M1',
  title: 'Welcome to inclusion',
  summary:
    'What a culture of inclusion is, why it is everyone’s work, and what you can do from where you stand.',
  audience: 'Everyone: teaching and support staff, leaders and governors.',
  mechanisms: ['cognitive-load', 'credible-source', 'goals', 'social-support', 'action-planning'],
  parts: [
    {
      kind: 'live',
      title: 'Inclusion is everyone’s work',
      minutes: 60,
      body: {
        outline: [
          {
            minutes: 5,
            what: 'Welcome: how the programme works, and what it is never used for (appraisal, capability or pay).',
          },
          {
            minutes: 10,
            what: 'A parent carer says, in person or on film, what made the difference at school and what got in the way.',
          },
          {
            minutes: 15,
            what: 'Three ideas and no more: look for the barrier, agree what everyone does, ask the child.',
          },
          {
            minutes: 15,
            what: 'Mixed tables of office, lunchtime, site, teaching and governing staff walk through one school day and mark where someone could be left out.',
          },
          {
            minutes: 10,
            what: 'The whole room agrees one small thing to do everywhere for six weeks.',
          },
          {
            minutes: 5,
            what: 'Each person writes a card, “When … happens, I will …”, and reads it to a neighbour.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'Barriers, belonging and your part',
      minutes: 20,
      body: {
        sections: [
          section(
            'What we mean by inclusion',
            paragraph(
              'A child can be in the room and still be left out. Inclusion is more than being placed in a mainstream school: it means being there, taking part, learning, and being known and liked by others. A useful question about any child, on any day, is: are they present, are they joining in, are they learning, do they belong?',
            ),
            paragraph(
              'A culture of inclusion is what happens when nobody is watching. It is how the office speaks to a parent who is late again, where the lunchtime supervisor stands, whether the trip was planned for everyone from the start or adjusted for one child at the end.',
            ),
          ),
          section(
            'Look for the barrier, not the fault',
            paragraph(
              'When something goes wrong it is natural to ask what is the matter with the child. A better first question is what stands in the way. The same child may manage in one room and not in the next, so look at what differs.',
            ),
            list(
              'The place: noise, light, crowding, a queue with no end in sight.',
              'The task: too many steps at once, words not yet taught, no clear start or finish.',
              'The time: straight after lunch, at a change of lesson, at the end of a long day.',
              'The people: who is near, who is missing, how they speak.',
            ),
            paragraph(
              'A barrier can be moved today, by you, without a diagnosis, a form or a new budget. Often the change helps several others who had not said anything.',
            ),
          ),
          section(
            'Whose job is it?',
            list(
              'Teachers are responsible for the progress of every pupil they teach, including those who also work with an assistant or a specialist.',
              'Assistants and support staff often see what nobody else sees. What you notice in the corridor or the dining hall is information the team needs.',
              'The SENCO co-ordinates, advises and sees the whole picture. The SENCO is not the person to whom children are handed over.',
              'Leaders decide what gets time. Governors ask how it is going and whether everyone is included, not about individual children.',
            ),
          ),
          section(
            'What the law already asks',
            paragraph(
              'You do not need to be a lawyer, but three points change how schools behave. A disabled child must not be treated less favourably, and the school must make reasonable adjustments: it has to think ahead, and not wait until a child is at a disadvantage. A child may be disabled in law without any diagnosis. And a mainstream school must use its best endeavours to give a child with special educational needs the support they need. Your SENCO will tell you if the detail changes.',
            ),
          ),
          section(
            'Small things, done by everyone',
            paragraph(
              'Grand plans fade. What children feel is the small thing that every adult does in the same way.',
            ),
            list(
              'Greet each child by name at the door.',
              'Say what will happen, then what will change, before it changes.',
              'Ask “what would help?” and wait for the answer.',
              'Pass on what works, not only what went wrong.',
            ),
          ),
        ],
        tryTomorrow:
          'Choose one moment that often goes badly, such as lining up or coming in from lunch. Change one thing about the place or the waiting, not about a child, and see what happens.',
        selfCheck: [
          'In your part of the school day, who is present but not joining in?',
          'Which barrier could you move without asking anyone’s permission?',
          'What do you notice that the rest of the team should know, and whom would you tell?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'Ten minutes of looking',
      minutes: 20,
      body: {
        steps: [
          'Choose a place and a time where you usually are: the entrance, a lesson, the dining hall, the office window.',
          'For ten minutes, look at what helps people to join in and what gets in their way. Write nothing about any child.',
          'Choose one barrier. Change it, or tell the person who can.',
          'Come back to the same place a week later.',
        ],
        notice: [
          'Where people wait, and how long for.',
          'What is written or said only once.',
          'Who speaks and who does not.',
        ],
        reflection:
          'In two or three sentences: what did you change, and what was different a week later? Name no pupil and describe none so that others would know who it is.',
      },
    },
  ],
};
