import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const understandingBehaviour: DefaultModule = {
  code: 'M5',
  title: 'Understanding behaviour',
  summary:
    'Read behaviour as information, prevent what can be prevented, stay calm when it cannot, and mend things afterwards.',
  audience: 'All staff: heads, leaders, SENCOs, teachers, teaching assistants and support staff.',
  mechanisms: [
    'revisiting',
    'credible-source',
    'goals',
    'modelling',
    'rehearsal',
    'social-support',
    'action-planning',
  ],
  parts: [
    {
      kind: 'live',
      title: 'Before, during and after',
      minutes: 90,
      body: {
        outline: [
          {
            minutes: 10,
            what: 'Back to modules 1 and 4: which barriers, and which missing words, might behaviour be telling us about?',
          },
          {
            minutes: 15,
            what: 'What stress does to thinking and listening, from an educational psychologist.',
          },
          {
            minutes: 15,
            what: 'An invented incident, played slowly: what came before, what it got or avoided, where it could have turned.',
          },
          {
            minutes: 20,
            what: 'Modelled, then rehearsed in threes: a low voice, few words, a way out, and no audience.',
          },
          {
            minutes: 15,
            what: 'The mending conversation: five questions, practised on an everyday quarrel.',
          },
          {
            minutes: 15,
            what: 'In teams that share a corridor, a hall or a playground: agree one routine and what each will do when it slips.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'What is this behaviour telling us?',
      minutes: 25,
      body: {
        sections: [
          section(
            'Behaviour is information',
            paragraph(
              'Behaviour that worries us usually does a job for the child: it gets something, ends something, or lets something out. That does not make it acceptable. It makes it understandable, and what we understand we can change. Being clear about limits and being curious about reasons go together.',
            ),
            paragraph('Ask first what need might lie underneath.'),
            list(
              'Did they understand what was said?',
              'Is the work too hard, too easy or without an end?',
              'Are they tired, hungry, in pain, or overwhelmed by noise, light or touch?',
              'Do they feel safe here, and with whom?',
              'What has changed at home or at school?',
            ),
            paragraph(
              'A sudden change can be a sign of harm. Tell your designated safeguarding lead the same day, and do not wait until you are certain.',
            ),
          ),
          section(
            'Before: make it less likely',
            list(
              'Teach routines as you would teach reading: show, practise, remind, praise.',
              'Say what to do, not only what to stop: “feet on the floor”, “walk with me”.',
              'Warn of changes, and give the next step to those who find change hard.',
              'Look at the pinch points: corridors, queues, the last ten minutes. Change the place before you change the child.',
              'Notice what is going well, quietly and precisely, many times a day.',
              'Be someone the child knows. Two minutes of talk about nothing much is not wasted time.',
            ),
          ),
          section(
            'During: lower the heat',
            paragraph(
              'A child in distress cannot take in reasons, and a raised voice adds to the danger they feel. Your calm is the tool.',
            ),
            list(
              'Breathe out, stand sideways, leave space, lower your voice.',
              'Use few words, and the same ones: “You’re safe. I’m here. This way.”',
              'Offer two choices, both acceptable, and time to take one.',
              'Take away the audience rather than the child, if you can.',
              'Leave consequences for later.',
              'Change over to a colleague without shame when you feel yourself heating up.',
            ),
            paragraph(
              'Follow your school’s policy on physical contact. It is for keeping people safe, never for making a child comply.',
            ),
          ),
          section(
            'After: mend and learn',
            paragraph(
              'When everyone is calm, and not before, talk. What happened? What were you thinking? Who was affected, and how? What do you need now? What can we do to put it right? Then a fresh start, and mean it.',
            ),
            paragraph(
              'Write down what came before and what came after, not only what the child did. Three such notes side by side often show a time, a place or a task. Take them to the SENCO and the family.',
            ),
          ),
          section(
            'Fair is not the same for everyone',
            paragraph(
              'For a disabled child the school must consider what reasonable adjustments its behaviour policy needs. An adjustment is not a reward. Only the head teacher, or whoever acts as head, may suspend, and behaviour that keeps leading there is a reason to look again at the support. It is also a reason to ask the child, who usually knows more about it than the log does.',
            ),
          ),
        ],
        tryTomorrow:
          'Choose one instruction you often give as “don’t”. Say it as what to do instead, in five words or fewer, all day.',
        selfCheck: [
          'When you are tired, what do your voice and your face do?',
          'At which place and time do things go wrong most, and what could be moved?',
          'After the last incident you saw, who mended it, and how?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'Find the pattern',
      minutes: 30,
      body: {
        steps: [
          'Choose one routine that often goes wrong: a place and a time, not a child.',
          'On three days, note what came just before, what happened, and what came straight after. Use no names or initials.',
          'With a colleague, look for what the three have in common.',
          'Change one thing that comes before, keep to it for two weeks, and look again.',
        ],
        notice: [
          'Noise, crowding, waiting, and how the moment before ended.',
          'What the adults did first.',
          'How long it took until people were calm.',
        ],
        reflection:
          'What did the pattern turn out to be, and what did you change in the place, the time or the adults? Name no pupil.',
      },
    },
  ],
};
