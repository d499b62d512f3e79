/**
 * The fourteen mechanisms of effective professional development in four groups, by which a module is tagged. A good
 * design draws on all four groups: the tags show gaps, they are not a score.
 * Source: Education Endowment Foundation, Effective Professional Development (2021).
 */
export const mechanismGroups = [
  'Build knowledge',
  'Motivate staff',
  'Develop techniques',
  'Embed practice',
] as const;

export type MechanismGroup = (typeof mechanismGroups)[number];

type Entry = { id: string; name: string; group: MechanismGroup };

export const mechanisms = [
  { id: 'cognitive-load', name: 'Managing cognitive load', group: 'Build knowledge' },
  { id: 'revisiting', name: 'Revisiting prior learning', group: 'Build knowledge' },
  { id: 'goals', name: 'Setting and agreeing goals', group: 'Motivate staff' },
  { id: 'credible-source', name: 'Information from a credible source', group: 'Motivate staff' },
  { id: 'affirmation', name: 'Affirmation after progress', group: 'Motivate staff' },
  { id: 'instruction', name: 'Instruction in a technique', group: 'Develop techniques' },
  { id: 'social-support', name: 'Practical support among colleagues', group: 'Develop techniques' },
  { id: 'modelling', name: 'Modelling the technique', group: 'Develop techniques' },
  { id: 'feedback', name: 'Monitoring and feedback', group: 'Develop techniques' },
  { id: 'rehearsal', name: 'Rehearsing the technique', group: 'Develop techniques' },
  { id: 'prompts', name: 'Prompts and cues', group: 'Embed practice' },
  { id: 'action-planning', name: 'Action planning', group: 'Embed practice' },
  { id: 'self-monitoring', name: 'Monitoring one’s own practice', group: 'Embed practice' },
  { id: 'repetition', name: 'Repetition in one’s own context', group: 'Embed practice' },
] as const satisfies readonly Entry[];

export type Mechanism = (typeof mechanisms)[number]['id'];

export function isMechanism(text: string): text is Mechanism {
  return mechanisms.some(({ id }) => id === text);
}

/** The groups that none of these mechanisms belongs to, in order. */
export function missingGroups(tags: readonly Mechanism[]): MechanismGroup[] {
  const present = mechanisms.filter(({ id }) => tags.includes(id)).map(({ group }) => group);
  return mechanismGroups.filter((group) => !present.includes(group));
}

/** The mechanisms as a page says them, in the order of the list: `Managing cognitive load, prompts and cues`. */
export function mechanismWords(tags: readonly Mechanism[]): string {
  const words = mechanisms
    .filter(({ id }) => tags.includes(id))
    .map(({ name }) => name.toLowerCase())
    .join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
