import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession } from 'lucia';
import { act, db, type Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';

/** What a sign-in session carries besides its id and expiry. */
export type SignInSessionFacts = {
  method: string;
  device: string;
  createdAt: Instant;
  /** The absolute limit, whatever the activity. */
  endsAt: Instant;
  confirmedAt: Instant;
};

/** The stored id of a sign-in session: a hash of the cookie's token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const columns = {
  accountId: true,
  method: true,
  device: true,
  createdAt: true,
  expiresAt: true,
  endsAt: true,
  confirmedAt: true,
} as const;

type Row = { accountId: string; expiresAt: string } & SignInSessionFacts;

function sessionOf(token: string, row: Row): DatabaseSession {
  const { accountId, expiresAt, ...attributes } = row;
  return {
    id: token,
    userId: accountId,
    expiresAt: new Date(expiresAt),
    attributes,
  };
}

/** Lucia's adapter over our own table. Each write is an act of its own. */
export const signInAdapter: Adapter = {
  async getSessionAndUser(token) {
    const row = await db.signInSession.findUnique({
      where: { id: hashOf(token) },
      select: columns,
    });
    if (!row) return [null, null];
    return [sessionOf(token, row), { id: row.accountId, attributes: {} }];
  },
  async getUserSessions(accountId) {
    const rows = await db.signInSession.findMany({
      where: { accountId },
      select: { id: true, ...columns },
    });
    return rows.map(({ id, ...row }) => sessionOf(id, row));
  },
  async setSession(session) {
    await act((tx) => insertSession(tx, session));
  },
  async updateSessionExpiration(token, expiresAt) {
    await act((tx) =>
      tx.signInSession.updateMany({
        where: { id: hashOf(token) },
        data: { expiresAt: expiresAt.toISOString() },
      }),
    );
  },
  async deleteSession(token) {
    await act((tx) => tx.signInSession.deleteMany({ where: { id: hashOf(token) } }));
  },
  async deleteUserSessions(accountId) {
    await act((tx) => tx.signInSession.deleteMany({ where: { accountId } }));
  },
  async deleteExpiredSessions() {
    const now = new Date().toISOString();
    await act((tx) =>
      tx.signInSession.deleteMany({
        where: { OR: [{ expiresAt: { lt: now } }, { endsAt: { lt: now } }] },
      }),
    );
  },
};

async function insertSession(tx: Tx, session: DatabaseSession) {
  await tx.signInSession.create({
    data: {
      id: hashOf(session.id),
      accountId: session.userId,
      expiresAt: session.expiresAt.toISOString(),
      ...session.attributes,
    },
  });
}
