/** Can a school's head be told of the invitation, and answer it? */
export type HeadReach = 'told' | 'no-head' | 'no-account' | 'no-email';

const words: Record<HeadReach, string> = {
  told: 'The head is written to',
  'no-head': 'No head on record: add the head first',
  'no-account': 'The head has no account: they cannot sign in to answer',
  'no-email': 'The head has no e-mail address: they must be told another way',
};

export function reachWords(reach: HeadReach): string {
  return words[reach];
}
