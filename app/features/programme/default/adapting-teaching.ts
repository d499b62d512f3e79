import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const adaptingTeaching: DefaultModule = {
  code: 'M3',
  title: 'Adapting teaching',
  summary:
    'Keep the goal the same for everyone and change the route: what to do before, during and after a lesson.',
  audience: 'Senior leaders, SENCOs, teachers and teaching assistants.',
  mechanisms: [
    'cognitive-load',
    'instruction',
    'modelling',
    'rehearsal',
    'feedback',
    'affirmation',
    'repetition',
  ],
  parts: [
    {
      kind: 'live',
      title: 'Same goal, different routes',
      minutes: 90,
      body: {
        outline: [
          {
            minutes: 10,
            what: 'What went better since last time: each table names one gain, however small.',
          },
          {
            minutes: 15,
            what: 'Five approaches with one example each from early years, primary and secondary.',
          },
          {
            minutes: 15,
            what: 'Modelled: a lesson opening taught twice, the second time in small steps with a worked example.',
          },
          {
            minutes: 25,
            what: 'Bring your own next lesson: mark the point where some will be lost, and plan one scaffold and how it goes.',
          },
          {
            minutes: 15,
            what: 'Teach three minutes of it to a partner; the partner says what was clear and one thing to tighten.',
          },
          {
            minutes: 10,
            what: 'Choose one technique to use every day for three weeks, and in which lessons.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'Five approaches worth using every day',
      minutes: 25,
      body: {
        sections: [
          section(
            'High expectations, different routes',
            paragraph(
              'Adapting teaching does not mean three worksheets, or an easier task for a few. It means that everyone aims at the same important idea, and that you change how they get there. Children who are always given less, learn less, and they notice.',
            ),
            paragraph(
              'The Education Endowment Foundation describes five approaches that help many pupils with SEND in particular, and others too. None is new. What counts is using them on purpose and every day.',
            ),
          ),
          section(
            'The five',
            list(
              'Explicit instruction: explain clearly in small steps, show how it is done while thinking aloud, practise together, then practise alone. Check understanding often.',
              'Cognitive and metacognitive strategies: cut down what must be held in mind at once, and teach children how to plan a task, keep an eye on it and look back at it.',
              'Scaffolding: give a support such as a checklist, a sentence starter or a half-finished example, and take it away as soon as it is no longer needed.',
              'Flexible grouping: bring together those who need the same thing now, and let them go again. Groups that never change teach children what you think of them.',
              'Technology: a visualiser, read-aloud, dictation or captions, where it removes a barrier and not for its own sake.',
            ),
          ),
          section(
            'Before the lesson',
            list(
              'Name the one thing everyone should leave with.',
              'Ask where it will go wrong: a word, a step, a page that is too full.',
              'Teach the three key words beforehand to those who will need them.',
              'Tell the assistant the goal, not only the task.',
            ),
          ),
          section(
            'During the lesson',
            list(
              'Give instructions one or two at a time, and leave them where they can be seen.',
              'Show a finished example, and one with a mistake in it.',
              'Ask everyone to answer at once, on whiteboards or with fingers, so that silence does not pass for understanding.',
              'Look at the room: glare, noise, clutter on the board, the seat by the door. Small changes to light and sound cost nothing.',
              'Wait. Thinking takes some children much longer than it takes them to say “I don’t know”.',
            ),
          ),
          section(
            'After the lesson',
            paragraph(
              'Look at three pieces of work from children who find the subject hard. What did they all get wrong, and what did the support do for them: did it help them think, or did it do the thinking? A scaffold that is still there in July has become a crutch. Plan who will do without it next week.',
            ),
          ),
          section(
            'When that is not enough',
            paragraph(
              'Some children need more: another way of recording, equipment, a specialist’s programme. These are often reasonable adjustments that the law expects, so talk to the SENCO early. They come on top of good teaching and do not replace it.',
            ),
          ),
        ],
        tryTomorrow:
          'Choose one instruction you give every day. Cut it into two steps, write them where all can see, and say nothing more for ten seconds.',
        selfCheck: [
          'In your last lesson, how did you know that the quietest five had understood?',
          'Which of your scaffolds has a date on which it goes?',
          'Who has been in the same group since September?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'One technique for three weeks',
      minutes: 40,
      body: {
        steps: [
          'Choose one technique: worked examples, all-answer checks, a checklist, or pre-taught words.',
          'Use it in the same lesson or group on at least six days over three weeks.',
          'Ask a colleague to watch ten minutes once, and to look only at what the children do.',
          'Decide how you will fade it.',
        ],
        notice: [
          'How soon children start without being told again.',
          'Which mistakes disappear and which stay.',
          'Whether those you did not have in mind use it too.',
        ],
        reflection:
          'What did you keep, what did you drop, and what surprised you? Write about your teaching, and name no pupil.',
      },
    },
  ],
};
