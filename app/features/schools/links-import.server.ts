import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';
import { Lineage, type Link } from './gias-links';
import { planLinks, type LinksPlan, type Renumbered, type Succession } from './gias-links-plan';
import { findLineage, listKnownSchools } from './known-school.server';
import { joinSchoolsIn } from './school-join.server';
import { rowOf } from './school-write.server';

/** What taking in a links file would change; nothing is written. */
export async function previewLinksImport(links: readonly Link[], now: Instant): Promise<LinksPlan> {
  return planFor(db, links, dayOf(now));
}

/**
 * Takes in a links file: its links are kept, for schools that come later, and what they change among the schools
 * known is written. Before or after the list of schools, the end is the same; doing it twice changes nothing.
 */
export function applyLinksImport(by: By, links: readonly Link[]): Promise<LinksPlan> {
  return act(async (tx) => {
    const plan = await planFor(tx, links, dayOf(by.now));
    await keepLinksIn(tx, links);
    for (const joined of plan.joined) await joinSchoolsIn(tx, by, joined);
    for (const change of plan.renumbered) await renumberIn(tx, by, change);
    await addSuccessionsIn(tx, by, plan.successions);
    await recordAct(tx, by, {
      act: 'importLinks',
      subject: { kind: 'portal', id: 'portal' },
      detail: {
        links: links.length,
        joined: plan.joined.length,
        renumbered: plan.renumbered.length,
        successions: plan.successions.length,
        refused: plan.refused.length,
      },
    });
    return plan;
  });
}

/** Adds the links not kept yet, and puts right those of which a newer file tells more. A country has 60,000. */
async function keepLinksIn(tx: Tx, links: readonly Link[]): Promise<void> {
  const kept = (await findLineage(tx)).links;
  const words = new Map(
    kept.map((each) => [`${each.from} ${each.to}`, `${each.kind} ${each.on ?? ''}`]),
  );
  const news = new Lineage([...kept, ...links]).links.filter(
    ({ from, to, kind, on }) => words.get(`${from} ${to}`) !== `${kind} ${on ?? ''}`,
  );
  const isKnown = ({ from, to }: Link) => words.has(`${from} ${to}`);
  await tx.urnLink.createMany({
    data: news
      .filter((link) => !isKnown(link))
      .map(({ from, to, kind, on }) => ({ fromUrn: from, toUrn: to, kind, on })),
  });
  for (const { from, to, kind, on } of news.filter(isKnown))
    await tx.urnLink.update({
      where: { fromUrn_toUrn: { fromUrn: from, toUrn: to } },
      data: { kind, on },
    });
}

/** Records the mergers and splits that kept links tell of schools which have just come in. */
export async function recordSuccessionsIn(tx: Tx, by: By): Promise<void> {
  const { successions } = await planFor(tx, [], dayOf(by.now));
  await addSuccessionsIn(tx, by, successions);
}

async function planFor(reader: Reader | Tx, links: readonly Link[], today: Day) {
  const recorded = await reader.schoolSuccession.findMany();
  return planLinks({
    lineage: await lineageWith(reader, links),
    known: await listKnownSchools(reader, today),
    recorded: new Set(recorded.map((each) => `${each.fromSchoolId} ${each.toSchoolId}`)),
  });
}

async function lineageWith(reader: Reader | Tx, links: readonly Link[]): Promise<Lineage> {
  return new Lineage([...(await findLineage(reader)).links, ...links]);
}

async function renumberIn(tx: Tx, by: By, { schoolId, add, redate }: Renumbered): Promise<void> {
  await tx.schoolIdentifier.createMany({ data: add.map((each) => rowOf(schoolId, each)) });
  for (const { kind, value, startsOn, endsOn } of redate)
    await tx.schoolIdentifier.update({
      where: { kind_value: { kind, value } },
      data: { startsOn, endsOn },
    });
  await recordAct(tx, by, {
    act: 'renumberSchool',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { added: add.length, dated: redate.length },
  });
}

async function addSuccessionsIn(tx: Tx, by: By, successions: readonly Succession[]): Promise<void> {
  for (const { fromSchoolId, toSchoolId, kind, on } of successions) {
    await tx.schoolSuccession.create({
      data: { id: randomUUID(), fromSchoolId, toSchoolId, kind, on },
    });
    await recordAct(tx, by, {
      act: 'recordSuccession',
      subject: { kind: 'school', id: toSchoolId },
      schoolId: toSchoolId,
      detail: { fromSchoolId, kind },
    });
  }
}
