import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const speechAndLanguage: DefaultModule = {
  code: 'M4',
  title: 'Speech, language and communication',
  summary:
    'How to notice a hidden language need, and the everyday talk that helps every child to understand and be understood.',
  audience: 'SENCOs, teachers and teaching assistants.',
  mechanisms: [
    'revisiting',
    'cognitive-load',
    'credible-source',
    'modelling',
    'rehearsal',
    'prompts',
    'self-monitoring',
  ],
  parts: [
    {
      kind: 'live',
      title: 'Talk that helps',
      minutes: 90,
      body: {
        outline: [
          { minutes: 10, what: 'Back to module 3: whose understanding did you check, and how?' },
          {
            minutes: 15,
            what: 'A speech and language therapist shows what it is like to miss one word in three.',
          },
          {
            minutes: 15,
            what: 'What to look for: understanding, words, sentences, sounds, and using language with others.',
          },
          {
            minutes: 20,
            what: 'Four techniques shown, then tried in pairs: shorten, show, wait, give back.',
          },
          {
            minutes: 20,
            what: 'In phase groups, take a lesson or a routine you use and mark every word a child must already know.',
          },
          {
            minutes: 10,
            what: 'Choose one technique, put its cue card where you will see it, and plan how to count your own use of it.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'The need that is easy to miss',
      minutes: 20,
      body: {
        sections: [
          section(
            'Why it matters',
            paragraph(
              'Almost everything in school comes in words: lessons, friendships, rules, saying sorry. A child who does not follow the words may copy a neighbour, smile, go quiet, play the fool or walk out. All of these are easier than saying “I didn’t understand”. So difficulty with language is often taken for inattention, shyness or defiance.',
            ),
            paragraph(
              'Some children have a lasting difficulty with language that has no other obvious cause, called developmental language disorder. It does not show from outside. Others have needs linked with autism, hearing loss or another condition, and some have had fewer chances to talk.',
            ),
          ),
          section(
            'What to look for',
            list(
              'Understanding: does the first step only, answers a different question, watches the others.',
              'Words: “thing” and “that one”, slow to find the word, loses new words by next week.',
              'Sentences: short or muddled, hard to tell what came first.',
              'Sounds: hard to follow for people who do not know the child.',
              'With others: misses jokes and hints, finds turns and changes of topic hard.',
              'Fluency: sounds repeated, stretched or stuck.',
            ),
            paragraph(
              'A child who is learning English as an additional language does not have a disorder for that reason. But they may have both, so ask the family how the child talks in the home language. If a child speaks freely at home and not at all at school, do not press or reward speaking: take the strain off, and tell the SENCO. Always ask about hearing.',
            ),
          ),
          section(
            'Talk that helps everyone',
            list(
              'Say the name first, then the message.',
              'Shorten: one idea in one sentence, in the order in which it happens.',
              'Show: an object, a picture, a gesture, a finished example, a visual timetable that is really used.',
              'Wait: count slowly to ten in your head before you say it again, and use the same words when you do.',
              'Give back: if a child says “he goed out”, reply “yes, he went out”, without asking for a repeat.',
              'Comment more, question less.',
              'Teach words on purpose: few, useful, met many times in talk before writing.',
            ),
          ),
          section(
            'Check understanding without asking for it',
            paragraph(
              '“Do you understand?” gets “yes”. Ask instead: show me, tell your partner the first thing you will do, point to where the answer goes. If many cannot, the instruction was the problem.',
            ),
            paragraph(
              'With a child who stammers, keep looking at them, do not finish the word, and do not say “slow down”. Give them time, and let them choose how to take part.',
            ),
          ),
          section(
            'When to ask for help',
            paragraph(
              'Tell the SENCO and the family when you are worried, when a child is losing words or skills, or when what you do makes no difference over a term. Bring examples of what the child says and understands, and when it is easier. A loss of skills cannot wait. A speech and language therapist can advise without taking the child out of your lessons: the best place to practise is where talk happens.',
            ),
          ),
        ],
        tryTomorrow:
          'In one lesson, after each question, count to ten in your head before you speak again. Notice who answers that did not before.',
        selfCheck: [
          'Which instruction do you repeat most, and how could it be seen and not only heard?',
          'Whose quietness have you taken for granted?',
          'How many of today’s words did you teach, and how many did you assume?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'Listen to your own talk',
      minutes: 30,
      body: {
        steps: [
          'Ask a colleague to listen to you for ten minutes, or listen to yourself, with no recording of children.',
          'Count three things: instructions with more than two parts, questions against comments, and pauses longer than five seconds.',
          'Choose one number to change for two weeks.',
          'Count again.',
        ],
        notice: [
          'Who starts to talk when you talk less.',
          'What happens to the need to repeat.',
          'Which moments of the day undo your good intentions.',
        ],
        reflection:
          'Which number changed, and what did it do for the talk in the room? Name no pupil and quote none.',
      },
    },
  ],
};
