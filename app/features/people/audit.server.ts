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
  await tx.auditEntry.create({
    data: {
      id: randomUUID(),
      at: by.now,
      actorId: by.personId,
      door: by.door,
      act: entry.act,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      schoolId: entry.schoolId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    },
  });
}
