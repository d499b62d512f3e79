import type { By } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import type { RefusedRow } from './gias';
import { readGias } from './gias-file';
import type { Link } from './gias-links';
import { readLinks } from './gias-links-file';
import { findLineage } from './known-school.server';
import { linksImportView, type LinksImportView } from './links-import-view';
import { applyLinksImport, previewLinksImport } from './links-import.server';
import { schoolImportView, type SchoolImportView } from './school-import-view';
import { applySchoolImport, previewSchoolImport, type SchoolList } from './school-import.server';
import { findStaged, stageImport } from './staged-import.server';

type StagedSchools = SchoolList & { outside: number };
type StagedLinks = { links: Link[]; refused: RefusedRow[]; other: number };

/** A list that waits, with what taking it in would change today. */
export type ListPreview = { fileName: string } & (
  ({ kind: 'schools' } & SchoolImportView) | ({ kind: 'links' } & LinksImportView)
);

/**
 * Reads the national list of schools or its links file, whichever the file is by its columns, and keeps what
 * was read for the preview. Nothing of any school is changed.
 * @param la the council's three-digit code, for a list that holds several councils
 */
export async function stageList(
  by: By,
  { bytes, fileName, la }: { bytes: Uint8Array; fileName: string; la: string },
): Promise<(Allowed & { id: string }) | Refused<'not-read' | 'no-school'>> {
  const links = await readLinks(bytes);
  if (links.ok) {
    const content: StagedLinks = links;
    return { ok: true, id: await stageImport(by, { kind: 'links', fileName, content }) };
  }
  const list = await readGias(bytes, { la });
  if (!list.ok) return refused('not-read', list.reason);
  if (list.rows.length + list.refused.length === 0)
    return refused('no-school', `The file has no school of council ${la}`);
  const content: StagedSchools = list;
  return { ok: true, id: await stageImport(by, { kind: 'schools', fileName, content }) };
}

/** What a list that waits would change; null when it is not there for this person, or its day is over. */
export async function findListPreview(by: By, id: string): Promise<ListPreview | null> {
  const schools = await findStaged<StagedSchools>(db, by, { id, kind: 'schools' });
  if (schools) {
    const plan = await previewSchoolImport(schools.content, by.now);
    const view = schoolImportView(plan, schools.content.outside);
    return { kind: 'schools', fileName: schools.fileName, ...view };
  }
  const links = await findStaged<StagedLinks>(db, by, { id, kind: 'links' });
  if (!links) return null;
  const unkept = await countUnkept(links.content.links);
  const plan = await previewLinksImport(links.content.links, by.now);
  const view = linksImportView(plan, { ...links.content, unkept });
  return { kind: 'links', fileName: links.fileName, ...view };
}

/**
 * Takes in a list that waits, and says what changed. It goes on waiting until its day is over: it names no
 * person, and whoever applies it twice is told that nothing changed.
 */
export async function applyStagedList(by: By, id: string): Promise<string | null> {
  const schools = await findStaged<StagedSchools>(db, by, { id, kind: 'schools' });
  if (schools) {
    const plan = await applySchoolImport(by, schools.content);
    return schoolImportView(plan, schools.content.outside).done;
  }
  const links = await findStaged<StagedLinks>(db, by, { id, kind: 'links' });
  if (!links) return null;
  const unkept = await countUnkept(links.content.links);
  const plan = await applyLinksImport(by, links.content.links);
  return linksImportView(plan, { ...links.content, unkept }).done;
}

/** Links that the portal does not hold yet: they are worth taking in before their schools are known. */
async function countUnkept(links: readonly Link[]): Promise<number> {
  const kept = new Set((await findLineage(db)).links.map(({ from, to }) => `${from} ${to}`));
  return links.filter(({ from, to }) => !kept.has(`${from} ${to}`)).length;
}
