import { readFileSync } from 'node:fs';
import { personIdOf, type CastName } from './demonstration-cast';
import { mainSchool } from '../../prisma/seed/invented-schools';
import type { PortalPlace } from './portal-place';
import type { RouteIds } from './route-ids';
import { signInAs } from './sign-in';

const FIGURES = 'URN,NOR\r\n900001,200\r\n';

/** One who may come in, one whose title has to be told, and one of a school that is not the trust's. */
const TRUST_STAFF = [
  'Name,Role,School',
  `Petra Quill,Teacher,${mainSchool}`,
  `Rowan Ash,Bosun,${mainSchool}`,
  'Alma Reed,Teacher,Nowhere School',
].join('\r\n');

/**
 * Uploads the files whose previews only their uploaders may see: a staff list by the SENCO, one of a trust by its
 * lead, school figures by the data lead.
 * @returns the ids with those of what waits
 */
export async function withUploads(place: PortalPlace, ids: RouteIds): Promise<RouteIds> {
  const staff = readFileSync('tests/data/staff_arbor_invented.csv');
  const path = `/schools/${ids.own.schoolId}/staff/import`;
  const stagedId = await upload(place, 'SENCO', path, { file: new File([staff], 'staff.csv') });
  const figuresId = await upload(place, 'data lead', '/measures/figures/new', {
    file: new File([FIGURES], 'figures.csv'),
    period: '2025/26',
    source: 'The census',
  });
  const trustPath = `/trusts/${ids.own.trustId}/staff/import`;
  const trustStaff = { file: new File([TRUST_STAFF], 'trust.csv') };
  const trustsId = await upload(place, 'trust lead', trustPath, trustStaff);
  const ofTrust = { own: { stagedId: trustsId }, other: {} };
  const exceptions = {
    ...ids.exceptions,
    '/trusts/:trustId/staff/import/:stagedId': ofTrust,
    '/trusts/:trustId/staff/import/:stagedId/columns': ofTrust,
    '/trusts/:trustId/staff/import/:stagedId/answers': ofTrust,
    '/measures/figures/:stagedId': { own: { stagedId: figuresId }, other: {} },
  };
  return { ...ids, own: { ...ids.own, stagedId }, exceptions };
}

async function upload(
  place: PortalPlace,
  who: CastName,
  path: string,
  fields: Record<string, string | File>,
): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(`${place.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: place.origin, Cookie: signInAs(place.file, personIdOf(place.file, who)) },
    body,
  });
  // The preview's own address, or that of a page below it where the columns have to be told first.
  const id = answer.headers.get('Location')?.slice(1).split('/').findLast(isId);
  if (!id) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return id;
}

const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);
