import { counted, listed } from '~/platform/message-text';
import type { RefusedRow } from './gias';
import type { LinksPlan } from './gias-links-plan';

type LinksRead = {
  links: readonly unknown[];
  refused: RefusedRow[];
  other: number;
  /** How many of the links the portal does not hold yet. */
  unkept: number;
};

/** A plan for the links file as a page shows it: the answer first, only what is drawn. */
export function linksImportView(plan: LinksPlan, { links, refused, other, unkept }: LinksRead) {
  const { renumbered, joined, successions } = plan;
  const changes = renumbered.length + joined.length + successions.length;
  const schools = changes === 0 ? 'No school changes' : counted(changes, 'change');
  return {
    title: `${schools}: ${counted(links.length, 'link')} read`,
    done: doneWords(plan, unkept),
    changes: changes + unkept,
    other,
    refused,
    renumbered: renumbered
      .map(({ schoolId, name, add, redate }) => ({
        key: schoolId,
        name,
        added: listed(add.map(({ value }) => value)) || 'None',
        dated: listed(redate.map(({ value }) => value)) || 'None',
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
    joined: joined.map(({ absorbedId, name }) => ({ key: absorbedId, name })),
    successions: successions.map(({ fromSchoolId, toSchoolId, kind, names: [before, after] }) => ({
      key: `${fromSchoolId} ${toSchoolId}`,
      before,
      after,
      how: kind === 'merger' ? 'Merger' : 'Split',
    })),
    undecided: plan.refused.map(({ urns, reason }) => ({ key: urns.join(' '), reason })),
  };
}

export type LinksImportView = ReturnType<typeof linksImportView>;

function doneWords({ renumbered, joined, successions }: LinksPlan, unkept: number): string {
  const parts = [
    renumbered.length > 0 && `${counted(renumbered.length, 'school')} with other numbers`,
    joined.length > 0 && `${counted(joined.length, 'pair')} of records made one`,
    successions.length > 0 && counted(successions.length, 'merger or split', 'mergers or splits'),
    unkept > 0 && `${counted(unkept, 'link')} kept for the schools known and to come`,
  ].filter((part) => part !== false);
  return parts.length === 0
    ? 'Nothing changed: all of it was taken in already'
    : `Taken in: ${listed(parts)}`;
}
