import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import type { By } from './viewer';

type Entry = {
  /** The act in the programme's verbs, e.g. `acceptAgreement`. */
  act: string;
  subject: { kind: string; id: string };
  schoolId?: string | null;
  /** Ids, counts and field names; never names of people, never free text. */
  detail?: Record<string, string | number | boolean | null>;
};

/** Adds one line to the audit trail, in the act's own transaction. */
export async function recordAct(tx: Tx, by: By, entry: Entry): Promise<void> {
  await tx.auditEntry.create({ data: rowOf(by, entry) });
}

/** Adds many lines at once: for imports. */
export async function recordActs(tx: Tx, by: By, entries: readonly Entry[]): Promise<void> {
  await tx.auditEntry.createMany({ data: entries.map((entry) => rowOf(by, entry)) });
}

function rowOf(by: By, { act, subject, schoolId, detail }: Entry) {
  return {
    id: randomUUID(),
    at: by.now,
    actorId: by.personId,
    door: by.door,
    act,
    subjectKind: subject.kind,
    subjectId: subject.id,
    schoolId: schoolId ?? null,
    detail: JSON.stringify(detail ?? {}),
  };
}
