import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { liveGrantOn } from '~/features/people/live-grant';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import { mayAcceptText, type Capacity } from './agreement';
import { findStandingAgreement } from './agreement-reading.server';
import { liveTrustLinkOn } from './trust-link';

/** Publishes a new version of the agreement's text; earlier versions and their acceptances stay. */
export function publishAgreement(
  by: By,
  { text }: { text: string },
): Promise<(Allowed & { version: number }) | Refused<'same-text'>> {
  return act((tx) => publishAgreementIn(tx, by, { text }));
}

/** The same inside another act. */
export async function publishAgreementIn(tx: Tx, by: By, { text }: { text: string }) {
  const standing = await findStandingAgreement(tx);
  if (standing?.text === text)
    return refused('same-text', `This is the text of version ${standing.version} already.`);
  const version = (standing?.version ?? 0) + 1;
  const id = randomUUID();
  await tx.agreement.create({
    data: { id, version, text, publishedAt: by.now, publishedById: by.personId },
  });
  await recordAct(tx, by, {
    act: 'publishAgreement',
    subject: { kind: 'agreement', id },
    detail: { version },
  });
  return { ...allowed, version };
}

type Acceptance = { agreementId: string; schoolIds: string[] };
type Accepted = (Allowed & { schools: number }) | Refused<'no-text' | 'newer-text' | 'not-yours'>;

/**
 * The head accepts the standing text for their school, or the trust lead for schools of the trust. All or none;
 * a school that has accepted this version already keeps its first acceptance.
 */
export function acceptAgreement(by: By, acceptance: Acceptance): Promise<Accepted> {
  return act((tx) => acceptAgreementIn(tx, by, acceptance));
}

/** The same inside another act. */
async function acceptAgreementIn(
  tx: Tx,
  by: By,
  { agreementId, schoolIds }: Acceptance,
): Promise<Accepted> {
  const ruling = mayAcceptText(agreementId, await findStandingAgreement(tx));
  if (!ruling.ok) return ruling;
  const capacities = await capacitiesOf(tx, by, schoolIds);
  if (!by.personId || capacities.size < new Set(schoolIds).size)
    return refused('not-yours', 'Only the head or the trust lead accepts for a school.');
  const before = await tx.agreementAcceptance.findMany({
    where: { agreementId, schoolId: { in: schoolIds } },
    select: { schoolId: true },
  });
  for (const { schoolId } of before) capacities.delete(schoolId);
  for (const [schoolId, capacity] of capacities) {
    await tx.agreementAcceptance.create({
      data: {
        id: randomUUID(),
        agreementId,
        schoolId,
        acceptedById: by.personId,
        capacity,
        acceptedAt: by.now,
      },
    });
    await recordAct(tx, by, {
      act: 'acceptAgreement',
      subject: { kind: 'agreement', id: agreementId },
      schoolId,
      detail: { capacity },
    });
  }
  return { ok: true, schools: capacities.size };
}

/** For which of these schools the person may accept, and as what; as head where they are both. */
async function capacitiesOf(tx: Tx, by: By, schoolIds: string[]): Promise<Map<string, Capacity>> {
  const day = dayOf(by.now);
  const grants = await tx.grant.findMany({
    where: {
      personId: by.personId ?? '',
      role: { in: ['head', 'trust-lead'] },
      ...liveGrantOn(day),
    },
    select: { schoolId: true, trustId: true },
  });
  const trustIds = grants.flatMap((grant) => grant.trustId ?? []);
  const links = await tx.trustLink.findMany({
    where: { trustId: { in: trustIds }, schoolId: { in: schoolIds }, ...liveTrustLinkOn(day) },
    select: { schoolId: true },
  });
  const headOf = grants.flatMap((grant) => grant.schoolId ?? []);
  return new Map<string, Capacity>([
    ...links.map(({ schoolId }) => [schoolId, 'trust-lead'] as const),
    ...schoolIds.filter((id) => headOf.includes(id)).map((id) => [id, 'head'] as const),
  ]);
}
