import type { AgreementState } from './agreement';

/** The answer to "has the school accepted?", as the page's title. */
export function agreementTitle(state: AgreementState, hasText: boolean): string {
  if (!hasText) return 'The council has not published the agreement yet';
  if (state.kind === 'not-accepted') return 'The data-sharing agreement is not accepted yet';
  if (state.kind === 'newer-text')
    return `Version ${state.version} is accepted; there is a newer text`;
  return `Version ${state.version} of the data-sharing agreement is accepted`;
}

/** The same in a few words, for a list of schools. */
export function agreementWords(state: AgreementState): string {
  if (state.kind === 'not-accepted') return 'Not accepted yet';
  return state.kind === 'newer-text' ? 'Newer text to accept' : 'Accepted';
}
