import { db } from '~/platform/db.server';
import { counted, listed } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';

type Detail = {
  trustId: string;
  newPeople: number;
  newPosts: number;
  changed: number;
  ended: number;
};

/** The last staff list that the lead of a trust took in for a school, for the school to see; null if there was none. */
export async function findTrustImport(schoolId: string) {
  const entry = await db.auditEntry.findFirst({
    where: { schoolId, act: 'importStaffForTrust' },
    orderBy: { at: 'desc' },
    select: { at: true, detail: true },
  });
  if (!entry) return null;
  const detail = JSON.parse(entry.detail) as Detail;
  const trust = await db.trust.findUnique({
    where: { id: detail.trustId },
    select: { name: true },
  });
  return {
    trustName: trust?.name ?? 'A trust',
    on: longDay(dayOf(entry.at)),
    what: whatWords(detail),
  };
}

function whatWords({ newPeople, newPosts, changed, ended }: Detail): string {
  const said = [
    newPeople > 0 && counted(newPeople, 'new person', 'new people'),
    newPosts > 0 && counted(newPosts, 'further post'),
    changed > 0 && counted(changed, 'changed entry', 'changed entries'),
    ended > 0 && `${counted(ended, 'post')} with a last day`,
  ].filter((part) => part !== false);
  return said.length === 0 ? 'nothing changed here' : listed(said);
}
