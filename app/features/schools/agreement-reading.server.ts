import { namesOf } from '~/features/people/person-name.server';
import { db, type Reader, type Tx } from '~/platform/db.server';

/** Has the head or the trust lead accepted any version of the data-sharing agreement for this school? */
export async function hasAcceptedAgreement(
  reader: Reader | Tx,
  schoolId: string,
): Promise<boolean> {
  const acceptance = await reader.agreementAcceptance.findFirst({
    where: { schoolId },
    select: { id: true },
  });
  return acceptance !== null;
}

/** May staff of this school come in: has the agreement been accepted? */
export function mayStaffComeIn(schoolId: string): Promise<boolean> {
  return hasAcceptedAgreement(db, schoolId);
}

/** The text that stands now: the newest version. Null before the council has published one. */
export function findStandingAgreement(reader: Reader | Tx = db) {
  return reader.agreement.findFirst({ orderBy: { version: 'desc' } });
}

/** Every acceptance of a school, the newest first, with who and in what capacity. */
export async function listAcceptances(schoolId: string) {
  const rows = await db.agreementAcceptance.findMany({
    where: { schoolId },
    select: {
      id: true,
      capacity: true,
      acceptedAt: true,
      acceptedById: true,
      agreement: { select: { version: true } },
    },
    orderBy: { acceptedAt: 'desc' },
  });
  const nameOf = await namesOf(
    db,
    rows.map((row) => row.acceptedById),
  );
  return rows.map(({ acceptedById, agreement, ...row }) => ({
    ...row,
    version: agreement.version,
    name: nameOf(acceptedById),
  }));
}

/** Every version of the text, the newest first, with how many schools have accepted it. */
export async function listAgreements() {
  const rows = await db.agreement.findMany({
    select: {
      id: true,
      version: true,
      text: true,
      publishedAt: true,
      _count: { select: { acceptances: true } },
    },
    orderBy: { version: 'desc' },
  });
  return rows.map(({ _count, ...row }) => ({ ...row, schools: _count.acceptances }));
}
