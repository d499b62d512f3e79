import type { Tx } from '~/platform/db.server';
import type { Prisma } from '~prisma/client';

/** Rows gathered in memory, table by table, and written in one go. */
export type Rows = {
  school: Prisma.SchoolCreateManyInput[];
  schoolIdentifier: Prisma.SchoolIdentifierCreateManyInput[];
  trust: Prisma.TrustCreateManyInput[];
  trustLink: Prisma.TrustLinkCreateManyInput[];
  term: Prisma.TermCreateManyInput[];
  closure: Prisma.ClosureCreateManyInput[];
  schoolFigure: Prisma.SchoolFigureCreateManyInput[];
  agreementAcceptance: Prisma.AgreementAcceptanceCreateManyInput[];
  person: Prisma.PersonCreateManyInput[];
  account: Prisma.AccountCreateManyInput[];
  post: Prisma.PostCreateManyInput[];
  grant: Prisma.GrantCreateManyInput[];
  session: Prisma.SessionCreateManyInput[];
  sessionFacilitator: Prisma.SessionFacilitatorCreateManyInput[];
  place: Prisma.PlaceCreateManyInput[];
  register: Prisma.RegisterCreateManyInput[];
  registerMark: Prisma.RegisterMarkCreateManyInput[];
  partDone: Prisma.PartDoneCreateManyInput[];
  sessionCancellation: Prisma.SessionCancellationCreateManyInput[];
  feedbackAsk: Prisma.FeedbackAskCreateManyInput[];
  feedbackResponse: Prisma.FeedbackResponseCreateManyInput[];
  feedbackAnswer: Prisma.FeedbackAnswerCreateManyInput[];
};

const order = [
  'school',
  'schoolIdentifier',
  'trust',
  'trustLink',
  'term',
  'closure',
  'schoolFigure',
  'agreementAcceptance',
  'person',
  'account',
  'post',
  'grant',
  'session',
  'sessionFacilitator',
  'place',
  'sessionCancellation',
  'register',
  'registerMark',
  'partDone',
  'feedbackAsk',
  'feedbackResponse',
  'feedbackAnswer',
] as const satisfies (keyof Rows)[];

export function noRows(): Rows {
  return Object.fromEntries(order.map((table) => [table, []])) as unknown as Rows;
}

/** Writes what was gathered, parents before children. */
export async function writeRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of order) {
    const insert = tx[table] as unknown as {
      createMany: (all: { data: object[] }) => Promise<unknown>;
    };
    if (rows[table].length > 0) await insert.createMany({ data: rows[table] });
  }
}
