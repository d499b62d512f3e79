import type { ChangedSchool, GiasPlan } from '~/features/schools/gias-plan';
import type { LinksPlan } from '~/features/schools/gias-links-plan';
import type { FieldChange, KnownSchool } from '~/features/schools/known-school';

/** Applies a plan for the national list to schools held in memory, as the act does to the database. */
export function applyGias(known: readonly KnownSchool[], plan: GiasPlan): KnownSchool[] {
  const changes = new Map(
    [...plan.changed, ...plan.closing].map((change) => [change.schoolId, change]),
  );
  const kept = known.map((school) => changed(school, changes.get(school.id)));
  const made = plan.new.map(({ row, takesPart, identifiers }): KnownSchool => {
    const {
      line: _line,
      urn,
      laestab: _laestab,
      ukprn: _ukprn,
      proposal: _p,
      trust,
      ...fields
    } = row;
    return {
      ...fields,
      id: `school-${urn}`,
      takesPart,
      partSource: 'type',
      identifiers,
      trust: trust && { ...trust, source: 'gias' },
      inUse: false,
    };
  });
  return [...kept, ...made];
}

/** Applies a plan for the links file likewise. Returns the schools; successions are the plan's own list. */
export function applyLinks(known: readonly KnownSchool[], plan: LinksPlan): KnownSchool[] {
  const byId = new Map(known.map((school) => [school.id, { ...school }]));
  for (const { keptId, absorbedId, fields, takeTrust } of plan.joined) {
    const [kept, gone] = [byId.get(keptId), byId.get(absorbedId)];
    if (!kept || !gone) continue;
    byId.set(keptId, {
      ...withFields(kept, fields),
      identifiers: [...kept.identifiers, ...gone.identifiers],
      trust: takeTrust ? gone.trust : kept.trust,
    });
    byId.delete(absorbedId);
  }
  for (const { schoolId, add, redate } of plan.renumbered) {
    const school = byId.get(schoolId);
    if (!school) continue;
    const newer = new Map([...add, ...redate].map((each) => [each.value, each]));
    const rest = school.identifiers.filter((each) => each.kind !== 'urn' || !newer.has(each.value));
    byId.set(schoolId, { ...school, identifiers: [...rest, ...newer.values()] });
  }
  return [...byId.values()];
}

function changed(school: KnownSchool, change?: ChangedSchool): KnownSchool {
  if (!change) return school;
  return {
    ...withFields(school, change.fields),
    identifiers: [...school.identifiers, ...change.identifiers],
    trust: change.trust ? { ...change.trust, source: 'gias' } : school.trust,
  };
}

function withFields(school: KnownSchool, fields: readonly FieldChange[]): KnownSchool {
  return { ...school, ...Object.fromEntries(fields.map(({ field, to }) => [field, to])) };
}
