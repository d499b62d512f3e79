import { counted } from '~/platform/message-text';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';

/**
 * What a module is already used for. `begun` counts the people who have done any part of it or hold credit for it,
 * `lines` the lines of the timetable template that hold it.
 */
export type ModuleUse = { owed: number; sessions: number; begun: number; lines: number };

/**
 * May a module be taken out of its programme year?
 * Refused: `begun` or `owed` when people have begun or owe it, `has-sessions` when sessions of it were ever arranged,
 * `has-lines` while the timetable template holds it.
 */
export function mayRemoveModule(
  use: ModuleUse,
): Allowed | Refused<'begun' | 'owed' | 'has-sessions' | 'has-lines'> {
  if (use.begun > 0)
    return refused('begun', `${people(use.begun)} begun this module, so it stays.`);
  if (use.owed > 0)
    return refused(
      'owed',
      `${counted(use.owed, 'person owes', 'people owe')} this module. Take it off the pathways first.`,
    );
  if (use.sessions > 0)
    return refused(
      'has-sessions',
      `${counted(use.sessions, 'session has', 'sessions have')} been arranged for this module, so it stays.`,
    );
  if (use.lines > 0)
    return refused(
      'has-lines',
      `${counted(use.lines, 'line of the timetable template holds', 'lines of the timetable template hold')} this module. Remove ${use.lines === 1 ? 'it' : 'them'} first.`,
    );
  return allowed;
}

/**
 * May a module gain a part? Refused: `begun`, because it would ask more of people who have begun or finished it.
 */
export function mayAddPart(use: Pick<ModuleUse, 'begun'>): Allowed | Refused<'begun'> {
  if (use.begun === 0) return allowed;
  return refused(
    'begun',
    `${people(use.begun)} begun this module. Its parts stay as they are; add this one to next year’s edition.`,
  );
}

export type PartUse = Pick<ModuleUse, 'begun' | 'sessions'> & {
  kind: string;
  /** How many people have done this part. */
  done: number;
  /** Parts of the module besides this one. */
  others: number;
};

/**
 * May a part be taken out of its module?
 * Refused: `done` when someone has done it, `begun` when someone has begun the module, `has-sessions` for a live part
 * whose sessions were ever arranged, `last` for the only part.
 */
export function mayRemovePart(
  use: PartUse,
): Allowed | Refused<'done' | 'begun' | 'has-sessions' | 'last'> {
  if (use.done > 0) return refused('done', `${people(use.done)} done this part, so it stays.`);
  const addition = mayAddPart(use);
  if (!addition.ok)
    return refused(
      'begun',
      `${people(use.begun)} begun this module, so its parts stay as they are.`,
    );
  if (use.kind === 'live' && use.sessions > 0)
    return refused('has-sessions', 'Sessions have been arranged for this part, so it stays.');
  if (use.others === 0) return refused('last', 'A module keeps at least one part.');
  return allowed;
}

/** The code after these: `M9` after `M8`. */
export function nextCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^M(\d+)$/.exec(code)?.[1] ?? 0));
  return `M${Math.max(0, ...numbers) + 1}`;
}

function people(number: number): string {
  return counted(number, 'person has', 'people have');
}
