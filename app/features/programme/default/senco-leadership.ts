import { list, paragraph, section } from '~/platform/prose';
import type { DefaultModule } from '../default-programme';

export const sencoLeadership: DefaultModule = {
  code: 'M8',
  title: 'SENCO leadership',
  summary:
    'From carrying every case to leading a school that carries them together: time, plan, people and proof.',
  audience: 'SENCOs, head teachers and senior leaders, best learned together.',
  mechanisms: [
    'revisiting',
    'goals',
    'credible-source',
    'social-support',
    'feedback',
    'action-planning',
    'self-monitoring',
  ],
  parts: [
    {
      kind: 'live',
      title: 'Leading inclusion together',
      minutes: 120,
      body: {
        outline: [
          {
            minutes: 15,
            what: 'Back to modules 1 and 2: what does your school now do everywhere, and where does it stop?',
          },
          {
            minutes: 15,
            what: 'A serving SENCO and head describe how they moved work from one desk to the whole school.',
          },
          {
            minutes: 25,
            what: 'Map your SENCO’s last fortnight: what only they can do, what others could, what nobody should.',
          },
          {
            minutes: 30,
            what: 'Provision on one page: draft it, swap with another school, and ask “how do you know?” of each line.',
          },
          {
            minutes: 20,
            what: 'Head and SENCO agree three priorities for the next two terms, with time, owner and sign of success.',
          },
          {
            minutes: 15,
            what: 'Set up a group of three schools that will hold one another to it, and fix the first two dates.',
          },
        ],
      },
    },
    {
      kind: 'online',
      title: 'Leading, not only co-ordinating',
      minutes: 30,
      body: {
        sections: [
          section(
            'A leadership post',
            paragraph(
              'The SENCO’s work is often seen as paperwork and crises. The law and the Code of Practice describe something else: with the head and the governors, the SENCO shapes how the whole school meets need. That works best when the SENCO is on the leadership team, or has a leader there who speaks with them every week.',
            ),
            paragraph(
              'This module supports SENCOs in post. It does not count as the national qualification that SENCOs must hold or gain within three years of appointment: check your own position with your head.',
            ),
          ),
          section(
            'Time: guard it, and spend it on leverage',
            list(
              'Agree protected time in writing, and what will give way when cover is short.',
              'Give routine work to someone else: booking meetings, chasing reports, filing.',
              'Prefer work that changes what many adults do over work that rescues one situation.',
              'Be in classrooms every week, without a clipboard.',
            ),
          ),
          section(
            'A plan on one page',
            paragraph(
              'A provision map shows what the school offers to all, to some and to a few, for each area of need. It is worth having if it answers four questions: who gets what, what it costs in time and money, what it is meant to change, and how we know. Cross out what nobody can defend. Make sure that it draws on the money the school already has for SEN, so that the head and governors can see the whole of it.',
            ),
            paragraph(
              'Then look at the map from the side of a child. A child taken out four times a week may be missing the very lessons the support was meant to open.',
            ),
          ),
          section(
            'People: teach the adults',
            list(
              'One technique at a time, for a whole half-term, everywhere.',
              'Show it, let people try it, watch kindly, come back to it. A single talk changes little.',
              'Teachers and assistants together, and office and lunchtime staff too.',
              'Give honest praise to those who have moved a little, not only to those who were always good at it.',
            ),
            paragraph(
              'When a colleague brings a problem, ask before you answer: what have you tried, what happened, what would you try next? Each problem you take away teaches the person to bring you another.',
            ),
          ),
          section(
            'Proof: few figures, honestly used',
            paragraph(
              'Choose a handful of signs and look at them each term with the head: attendance of pupils with SEND, suspensions, progress towards planned outcomes, what pupils and parents say, how much planned support was really given. Look for patterns and ask why. Small numbers swing, so use them to ask questions and not to rank teachers.',
            ),
            paragraph(
              'Governors need the picture and never the case: what is offered, what has changed, what worries you, what you need from them.',
            ),
          ),
          section(
            'Beyond the school',
            paragraph(
              'Know the services by name before you need them. Prepare moves between phases a year ahead, with the family and the next school. Keep the SEN information report true and readable. And hand over well: write down where things are kept and who knows what, since SENCOs move on and children should not have to begin again.',
            ),
          ),
        ],
        tryTomorrow:
          'Look at tomorrow’s list. Choose one item that someone else could learn to do, and spend the time on showing them.',
        selfCheck: [
          'What share of last week went into things that only you can do?',
          'Which line of your provision would you not defend to a parent?',
          'If you left at the end of term, what would stop?',
        ],
      },
    },
    {
      kind: 'practice',
      title: 'One thing moved from one desk to the school',
      minutes: 60,
      body: {
        steps: [
          'With your head, choose one responsibility that sits with the SENCO and should be shared.',
          'Say who takes it on, what they need to learn, and by when. Put it in the calendar.',
          'Show it once, do it together once, watch once.',
          'After half a term, look at it with your group of three schools.',
        ],
        notice: [
          'What people thought you would always do.',
          'What the time you gained was used for.',
          'What you found hard to let go of.',
        ],
        reflection:
          'What moved, what came back to your desk, and why? Write about the work of the school, and name no pupil or colleague.',
      },
    },
  ],
};
