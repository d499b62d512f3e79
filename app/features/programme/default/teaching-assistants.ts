import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const teachingAssistants: DefaultModule = {
  code: 'M7',
  title: 'Working with teaching assistants',
  summary:
    'How teachers and assistants share a lesson so that children get more of both, and learn to manage alone.',
  audience:
    'Heads, senior leaders, SENCOs, teachers and teaching assistants, best learned in working pairs.',
  mechanisms: [
    'revisiting',
    'goals',
    'affirmation',
    'instruction',
    'modelling',
    'rehearsal',
    'social-support',
    'repetition',
  ],
  parts: [
    {
      kind: 'live',
      title: 'Least help first',
      minutes: 60,
      body: {
        outline: [
          {
            minutes: 5,
            what: 'Back to module 3: which scaffold has gone, and who managed without it? Say so to the person who made it happen.',
          },
          {
            minutes: 10,
            what: 'What helps and what does harm with good intentions: a map of who spends how long with whom.',
          },
          { minutes: 10, what: 'Modelled: the five steps of help, on one piece of work.' },
          {
            minutes: 15,
            what: 'Teacher and assistant together: rehearse the steps with a task from your own lessons.',
          },
          {
            minutes: 15,
            what: 'Working pairs agree three things: how the goal is passed on, what help looks like, how news comes back.',
          },
          {
            minutes: 5,
            what: 'Leaders say when and where pairs will have time to talk each week.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'Helping without taking over',
      minutes: 20,
      body: {
        sections: [
          section(
            'More teacher, not less',
            paragraph(
              'It seems kind to give a child who struggles an adult of their own. But if the assistant becomes the teacher for that child, the child has less time with the person who plans the lesson, fewer words with other children, and fewer chances to think. The question is not how many hours of support a child has but what those hours do.',
            ),
            paragraph(
              'The Education Endowment Foundation’s guidance says it in one line: assistants should supplement what teachers do and not replace them. Those who find learning hardest should have at least as much of the teacher’s time as anyone else.',
            ),
          ),
          section(
            'Four good ways to share a room',
            list(
              'Swap: the assistant keeps the rest of the room going while the teacher works with those who need teaching most.',
              'Scaffold: the assistant moves around, giving the least help that keeps a child going.',
              'Watch: the assistant notes who is stuck on what, so that the next lesson begins in the right place.',
              'Teach a structured intervention: short, regular, by a trained adult, following the programme, and linked back to the lesson by the teacher.',
            ),
          ),
          section(
            'Least help first',
            paragraph('Help is a ladder. Start at the top and go down only as far as you must.'),
            list(
              'Wait. Let the child try, and be seen to wait.',
              'Prompt: “What could you do first?” “Where could you look?”',
              'Clue: a hint that leaves the thinking to the child.',
              'Model: do one like it while the child watches, then let the child do theirs.',
              'Correct: tell the answer, rarely, and have the child do the next one.',
            ),
            paragraph(
              'Then step back up. Praise what the child did to get unstuck. A finished page proves little if it was the adult who finished it.',
            ),
          ),
          section(
            'Talk before and after',
            paragraph(
              'Most of the trouble comes from one cause: the assistant learns what the lesson is about at the same moment as the children. Five minutes fix more than any form. If there are no five minutes, leave a note with four lines: the goal, the key words, where it will go wrong, whom to watch. And four back: who got it, who did not, what help it took, what next.',
            ),
          ),
          section(
            'For assistants',
            list(
              'Ask for the goal if you have not been told it.',
              'Sit beside a group rather than a child, and change places.',
              'Say “I’ll come back in two minutes”, and come back.',
              'Say what you see. You may be the only adult who saw it.',
            ),
          ),
          section(
            'For leaders',
            paragraph(
              'Deployment is a decision of the school and not of each pair. Make paid time for pairs to talk. Train teachers and assistants together. Look at who spends the day outside the room. If a child has an EHC plan, the provision in it must be given as written: discuss changes with the family and at the review, never quietly.',
            ),
          ),
        ],
        tryTomorrow:
          'Teachers: swap for ten minutes, so that you work with those who find it hardest. Assistants: wait ten seconds longer than feels polite before you help.',
        selfCheck: [
          'Who in the room has least of the teacher’s time?',
          'On which step of the ladder do you usually start?',
          'What did you and your partner last agree, and when?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'Two weeks of the ladder',
      minutes: 30,
      body: {
        steps: [
          'With your partner, choose one lesson or group that you share.',
          'Agree the goal beforehand each time, by talk or by the four-line note.',
          'Start every piece of help at the top of the ladder for two weeks.',
          'Talk for ten minutes at the end about what to keep.',
        ],
        notice: [
          'How often help was not needed after all.',
          'What children do first when they are stuck.',
          'Where the teacher’s time went.',
        ],
        reflection:
          'What changed in how the two of you share the room, and what gets in the way? Name no pupil, and speak of your partner as you would to their face.',
      },
    },
  ],
};
