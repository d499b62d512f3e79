import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const graduatedApproach: DefaultModule = {
  code: 'M2',
  title: 'The graduated approach',
  summary:
    'Assess, plan, do and review: how to find out what helps a child, and keep getting better at it.',
  audience: 'Leaders, SENCOs, teachers and governors.',
  mechanisms: ['revisiting', 'credible-source', 'instruction', 'modelling', 'rehearsal', 'prompts'],
  parts: [
    {
      kind: 'live',
      title: 'One full cycle, done together',
      minutes: 75,
      body: {
        outline: [
          { minutes: 10, what: 'Back to module 1: what did you change, and what came of it?' },
          {
            minutes: 10,
            what: 'The four steps and who does what, from an educational psychologist who works in these schools.',
          },
          {
            minutes: 15,
            what: 'Modelled: the facilitator turns a vague worry into a need, an outcome and a plan, thinking aloud.',
          },
          {
            minutes: 20,
            what: 'In pairs, do the same with an invented case. Swap, and improve one another’s outcomes.',
          },
          {
            minutes: 15,
            what: 'Rehearse the review meeting in threes: teacher, parent, observer.',
          },
          { minutes: 5, what: 'Take the prompt card: four questions for the next review.' },
        ],
      },
    },
    {
      kind: 'online',
      title: 'Assess, plan, do, review',
      minutes: 25,
      body: {
        sections: [
          section(
            'A cycle, not a form',
            paragraph(
              'The graduated approach is the way a school finds out what helps a child who is not making the progress they could. It has four steps, set out in the SEND Code of Practice (paragraphs 6.44 to 6.56). Each time round, the picture gets clearer and the support closer to what is needed. It begins with good teaching, and it never replaces it.',
            ),
          ),
          section(
            'Assess: what is getting in the way?',
            paragraph(
              'The teacher leads, with the SENCO’s help. Bring together what you already know: work, observation, attendance, what the parents see at home, and what the child says. Look across the four broad areas of need: communication and interaction; cognition and learning; social, emotional and mental health; sensory and physical. Few children fit only one.',
            ),
            paragraph(
              'Write the need as something that can be acted on. “Poor concentration” leads nowhere. “Loses track when an instruction has more than two parts” tells every adult what to do next.',
            ),
          ),
          section(
            'Plan: what will be different, by when?',
            paragraph(
              'When a school decides to give SEN support, it must tell the parents. Plan with them and with the child.',
            ),
            list(
              'One to three outcomes, in words the child could understand.',
              'What adults will do, in which lessons, how often, and who.',
              'How you will know, and the date of the review, fixed now.',
              'What everyone who teaches the child needs to know, on one page.',
            ),
            paragraph(
              'A good outcome says what the child will be able to do: “starts a written task within two minutes, using a checklist”. “Will have support from an assistant” describes what adults do, not what changes.',
            ),
          ),
          section(
            'Do: the teacher stays in charge',
            paragraph(
              'The class or subject teacher remains responsible day to day, also when someone else works with the child outside the room. That means knowing what happens in the intervention, and using it in the lesson. If the plan is not happening, find out why before deciding that it does not work. Support that was planned for four times a week and given twice has not been tried yet.',
            ),
          ),
          section(
            'Review: keep, change or stop',
            paragraph(
              'Meet the parents at least three times a year. Ask four questions. What has changed? What did we really do? What helped? What next? Leave with a decision: keep it, change it, stop it, or bring in someone who knows more.',
            ),
          ),
          section(
            'When it is not enough',
            paragraph(
              'Involve specialists early: an educational psychologist, a speech and language therapist, a specialist teacher. Waiting for a crisis costs the child most. If a child may need an education, health and care plan, the school or the parents can ask the council for an assessment. The law sets no number of cycles that must come first, and a parent’s right to ask is never something to discourage. Well-kept cycles help whatever is decided, because they show what has been tried and what came of it.',
            ),
          ),
        ],
        tryTomorrow:
          'Take one support plan you work from. Rewrite one outcome so that a stranger could say whether it has been reached.',
        selfCheck: [
          'Could each adult who teaches the child say what the plan asks of them?',
          'What does the child say helps, and where is that written?',
          'When did you last stop something because it was not working?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'Sharpen one review',
      minutes: 30,
      body: {
        steps: [
          'Choose a review that is due in the next half-term.',
          'Beforehand, check how often the planned support really happened.',
          'Ask the child and the parents the four questions before you give your own view.',
          'End with one decision and a date.',
        ],
        notice: [
          'How much of the talk is about the child’s fault, and how much about the barrier.',
          'Whether the outcome could be checked.',
          'Who spoke first and longest.',
        ],
        reflection:
          'What did you learn about how your school reviews support, and what will you do differently next time? Write about the review, not about the child, and name nobody.',
      },
    },
  ],
};
