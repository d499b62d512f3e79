import { randomUUID } from 'node:crypto';
import type { Chance } from './chance';
import type { Rows } from './rows';
import type { Owing } from './training-plan';

const said = [
  'A worked example for Key Stage 1 would help.',
  'More time to plan with the colleague I share the class with, please.',
  'The word mats went straight into my room. Could we have the template?',
  'Twenty minutes fewer on theory and twenty more trying it out.',
  'It would help if our leaders protected ten minutes on Fridays to talk about how it went.',
  'Useful. I would like somebody to come and watch me try it.',
  'Hard to hear at the back of the hall.',
  'I want to know what to do when it does not work the first time.',
  'A short film of somebody doing it in a mixed class would be worth more than the slides.',
  'Could the supply teachers we always use be asked along?',
  'Please send the slides the day before. I read slowly.',
  'A list of who to ring in the council when we are stuck.',
  'We need it again in the summer for the people who start in September.',
  'Good to meet staff from other schools. Ten minutes more for that.',
  'Our timetable leaves no time to try it. Somebody has to say that to heads.',
  'Something for the lunchtime team in plain words.',
];

/** Answers of those who were asked and answered, without the person: most content, a few not. */
export function addResponses(
  rows: Rows,
  chance: Chance,
  questionIds: string[],
  attended: Map<string, Owing[]>,
) {
  const [useful, confident, words] = questionIds;
  if (!useful || !confident || !words) throw new Error('The three questions are missing.');
  const asked = new Map(
    rows.feedbackAsk.map((ask) => [`${ask.sessionId} ${ask.personId}`, ask.answered]),
  );
  const left = new Map<string, string[]>();
  for (const [sessionId, people] of attended)
    for (const { personId, moduleId, cohortId, phase, staffType } of people) {
      if (!asked.get(`${sessionId} ${personId}`)) continue;
      const responseId = randomUUID();
      rows.feedbackResponse.push({ id: responseId, sessionId, cohortId, phase, staffType });
      for (const questionId of [useful, confident])
        rows.feedbackAnswer.push({
          id: randomUUID(),
          responseId,
          questionId,
          score: scoreOf(chance),
        });
      const toSay = left.get(moduleId) ?? chance.shuffled(said);
      left.set(moduleId, toSay);
      const text = chance.happens(0.06) ? toSay.pop() : undefined;
      if (text)
        rows.feedbackAnswer.push({
          ...{ id: randomUUID(), responseId, questionId: words, text },
          review: chance.happens(0.9) ? 'released' : 'held',
        });
    }
}

function scoreOf(chance: Chance): number {
  const draw = chance.next();
  if (draw < 0.32) return 5;
  if (draw < 0.74) return 4;
  if (draw < 0.92) return 3;
  return draw < 0.98 ? 2 : 1;
}
