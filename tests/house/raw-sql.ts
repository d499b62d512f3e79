import type { SourceFile } from './source-tree';

const RAW = /\$(query|execute)Raw|\.(prepare|queryRaw|executeScript)\(|from ["']better-sqlite3["']/;

/** The only shipped files that may speak SQL, each with the reason. */
export const RAW_SQL_FILES: Record<string, string> = {
  'app/platform/backup.server.ts': 'copies and checks whole database files by SQLite itself',
  'app/features/evaluation/satisfaction.server.ts': 'means over several tables by group',
  'app/features/evaluation/year-report.server.ts': 'counts over several tables by group',
  'app/features/training/seat-need.server.ts':
    'counts who needs a seat over several tables by group',
  'app/features/training/under-booked.server.ts':
    'counts by school who needs a session and has no place, over several tables',
  'app/features/people/sign-in-session.server.ts':
    'reads who asks in one statement where the client sends three, at every request',
  'app/features/enrolment/waiting-for-school.server.ts':
    'reads six facts of a school in one statement, for the page most asked for',
  'app/features/training/school-session.server.ts':
    'reads a school’s places and sessions in four statements where the client sends fifteen',
  'app/features/learning/school-completion.server.ts':
    'reads a school in one statement where the client sends four, for the pages most asked for',
  'app/features/learning/owed-record.server.ts':
    'reads what is owed with what completed it in one statement, for the pages most asked for',
  'app/features/learning/offer.server.ts':
    'reads places and marks of people in one statement, for the pages most asked for',
  'app/features/learning/overdue.server.ts':
    'reads only what is overdue, which asks about two tables at once',
  'app/platform/db-adapter.server.ts': 'begins transactions and sets how SQLite keeps them',
  'app/platform/kept-statements.server.ts':
    'keeps prepared statements, and knows the driver by name',
  'app/platform/write-ahead-log.server.ts': 'puts a file into write-ahead mode',
  'app/platform/migrations.server.ts':
    'reads which migrations a database has had before it is opened',
};

export const speaksSql = ({ text }: SourceFile): boolean => RAW.test(text);
