import { answers, holdsItsPlace, type Answer, type InvitationState } from './cohort';

const words: Record<Answer, { label: string; hint: string }> = {
  accepted: {
    label: 'Yes, we accept',
    hint: 'Your organiser is then asked to look over the staff list.',
  },
  another: {
    label: 'We ask for another start',
    hint: 'You keep this place until the programme team has offered you another.',
  },
  paused: {
    label: 'Not now: please ask us again',
    hint: 'You give this place up. Nobody is enrolled and nothing is due.',
  },
  declined: {
    label: 'No, we decline',
    hint: 'Nobody is enrolled and nothing is due. You can still be offered a later start.',
  },
};

/** The answers a school can give from where it stands: a place given up can be had again while there is room. */
export function answerChoices(state: InvitationState, hasRoom: boolean) {
  return answers
    .filter((answer) => answer !== state)
    .filter((answer) => hasRoom || holdsItsPlace(state) || !holdsItsPlace(answer))
    .map((answer) => ({ value: answer, ...words[answer] }));
}

const said: Record<Answer, string> = {
  accepted: 'Accepted',
  another: 'Another start asked for',
  paused: 'Paused',
  declined: 'Declined',
};

/** How an answer is told, without its reason. */
export function answerSaid(answer: string): string {
  return said[answers.find((one) => one === answer) ?? 'declined'];
}
