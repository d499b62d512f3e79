import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { PlanProblem, PlanSchool } from '~/features/rollout/plan/plan-problem';

type Row = Record<string, string>;

const rowsOf = (file: string, encoding: string) =>
  parse<Row>(new TextDecoder(encoding).decode(readFileSync(`tests/data/${file}`)), {
    ...{ columns: true, bom: true },
  });

/**
 * The 59 open mainstream schools of `tests/data` in four cohorts. Need is the rank of the free-meals share among schools
 * of the phase, 0 to 100; staff and facilitator days follow the pupils, since nobody publishes them; the area is the
 * postcode district.
 */
export function councilProblem(): PlanProblem {
  const pupils = new Map(
    rowsOf('perf_tables_census_812.csv', 'utf-8').map((row) => [row.URN, row]),
  );
  const list = rowsOf('gias_layout_812.csv', 'windows-1252').filter(
    (row) =>
      row['EstablishmentStatus (name)'] === 'Open' &&
      ['Nursery', 'Primary', 'Secondary'].includes(row['PhaseOfEducation (name)'] ?? ''),
  );
  const shareOf = (urn = '') => {
    const { NUMFSM = 'NA', NOR = 'NA' } = pupils.get(urn) ?? {};
    return NUMFSM === 'NA' || NOR === 'NA' ? null : Number(NUMFSM) / Number(NOR);
  };
  const schools = list.map((row): PlanSchool => {
    const phase = (row['PhaseOfEducation (name)'] ?? '').toLowerCase();
    const share = shareOf(row.URN);
    const peers = list
      .filter((one) => one['PhaseOfEducation (name)'] === row['PhaseOfEducation (name)'])
      .flatMap((one) => shareOf(one.URN) ?? []);
    const below = peers.filter((other) => share !== null && other < share).length;
    const roll = Number(pupils.get(row.URN ?? '')?.NOR ?? 250);
    return {
      ...{ urn: row.URN ?? '', name: row.EstablishmentName ?? '', phase },
      need: share === null ? null : Math.round((100 * below) / Math.max(1, peers.length - 1)),
      staff: Math.round(roll / 8),
      facilitatorDays: Math.max(2, Math.round(roll / 100)),
      trust: row['Trusts (name)'] || null,
      area: (row.Postcode ?? '').split(' ')[0] || null,
      ...{ pinned: null, notBefore: null, notIn: [] },
    };
  });
  const sum = (of: (school: PlanSchool) => number) =>
    schools.reduce((total, school) => total + of(school), 0);
  const starts = ['2026-11-02', '2027-01-11', '2027-04-19', '2027-09-13'];
  return {
    cohorts: starts.map((startsOn, at) => ({
      ...{ id: `Cohort ${at + 1}`, startsOn, maxSchools: at === 0 ? 12 : 16, minSchools: 8 },
      maxStaff: Math.ceil((sum(({ staff }) => staff) / 4) * 1.15),
      maxFacilitatorDays: Math.ceil((sum(({ facilitatorDays }) => facilitatorDays) / 4) * 1.15),
      phases: { secondary: { min: 1, max: 4 } },
    })),
    schools,
    ...{ together: [], apart: [], weights: { need: 1, trustSplit: 10, areaSplit: 2 } },
    ...{ mode: 'need-led', earlyPlaces: 0, seed: null },
  };
}
