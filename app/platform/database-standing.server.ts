import { existsSync } from 'node:fs';
import { checkMigrations } from './migrations.server';

/** Why a database cannot be used by this portal, and what to do about it; nothing when it can. */
export function databaseFault(file: string): string | undefined {
  if (!existsSync(file)) {
    return `There is no database at ${file}. Make one: npm run portal -- migrate`;
  }
  const standing = checkMigrations(file);
  if (standing.ok) return undefined;
  const { behind, ahead, unfinished } = standing;
  if (unfinished.length > 0) {
    return `A migration of ${file} broke off (${unfinished.join(', ')}): restore the last backup.`;
  }
  if (ahead.length > 0) {
    return `${file} was made by a newer portal (${ahead.join(', ')}): start that one.`;
  }
  return `${file} lacks ${behind.join(', ')}. Back it up, then: npm run portal -- migrate`;
}
