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

/** The text that stands now: the newest version. Null before the council has published one. */
export function findStandingAgreement(reader: Reader | Tx = db) {
  return reader.agreement.findFirst({ orderBy: { version: 'desc' } });
}
