import { resolve } from 'node:path';

/** A file named on the terminal, from the folder in which the command was typed. */
export const fromWhereTyped = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
