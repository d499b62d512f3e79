import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { Lineage, type Link } from './gias-links';
import type { KnownSchool } from './known-school';
import { isTakesPart, type ParticipationSetting } from './participation';
import type { Identifier } from './school-identifier';
import { liveTrustLinkOn } from './trust-link';

/** Every school with what the import plans compare: numbers, trust of the day, and whether anything hangs on it. */
export async function listKnownSchools(reader: Reader | Tx, day: Day): Promise<KnownSchool[]> {
  const schools = await reader.school.findMany({
    include: {
      _count: true,
      identifiers: { orderBy: [{ kind: 'asc' }, { startsOn: 'asc' }] },
      trustLinks: {
        where: liveTrustLinkOn(day),
        select: { source: true, trust: { select: { code: true, name: true } } },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return schools.map(({ _count, identifiers, trustLinks, ...school }) => {
    const [link] = trustLinks;
    return {
      ...school,
      status: school.status === 'closed' ? 'closed' : 'open',
      takesPart: isTakesPart(school.takesPart) ? school.takesPart : 'no',
      partSource: school.partSource === 'hand' ? 'hand' : 'type',
      identifiers: identifiers.map(({ kind, value, startsOn, endsOn }) => ({
        kind: kind as Identifier['kind'],
        value,
        startsOn,
        endsOn,
      })),
      trust: link ? { ...link.trust, source: link.source === 'gias' ? 'gias' : 'hand' } : null,
      inUse: isInUse(_count),
    };
  });
}

/** What the imports themselves give a school does not count as use; whatever a chapter adds later does. */
const fromImports = new Set(['identifiers', 'trustLinks', 'figures']);

function isInUse(counts: Record<string, number>): boolean {
  return Object.entries(counts).some(([kind, count]) => count > 0 && !fromImports.has(kind));
}

/** The council's own choice of which types take part, over the defaults. */
export async function findParticipationSetting(reader: Reader | Tx): Promise<ParticipationSetting> {
  const rows = await reader.participationSetting.findMany();
  return Object.fromEntries(
    rows.flatMap(({ typeCode, takesPart }) =>
      isTakesPart(takesPart) ? [[typeCode, takesPart]] : [],
    ),
  );
}

/** Who followed whom, as far as links files have told. */
export async function findLineage(reader: Reader | Tx): Promise<Lineage> {
  return new Lineage((await reader.urnLink.findMany()).map(linkFrom));
}

type StoredLink = { fromUrn: string; toUrn: string; kind: string; on: string | null };

function linkFrom({ fromUrn, toUrn, kind, on }: StoredLink): Link {
  return {
    from: fromUrn,
    to: toUrn,
    kind: kind === 'merger' || kind === 'split' ? kind : 'successor',
    on,
  };
}
