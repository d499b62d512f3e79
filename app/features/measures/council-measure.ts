/** One number the programme is judged by, as the council's report names it. */
export type CouncilMeasure = {
  id: string;
  /** Without a direction: promise 8. */
  name: string;
  /** What it is counted from, which nobody has loaded yet. */
  needs: string;
  /** What stands beside it, so that it is never read alone. */
  guard: string;
};

/** The council's six measures. Their figures, baseline and projection come with a later release. */
export const councilMeasures: readonly CouncilMeasure[] = [
  {
    id: 'plans-started',
    name: 'Children and young people starting EHC plans',
    needs: 'The council’s SEN2 return, or monthly counts from its own case records',
    guard: 'Requests for an assessment that were refused',
  },
  {
    id: 'time-to-issue',
    name: 'Time from request to an issued plan',
    needs: 'Dates of request and issue, plan by plan without names, from the SEN2 return',
    guard: 'Children still waiting, and appeals',
  },
  {
    id: 'specialist-placements',
    name: 'Children and young people starting a specialist placement',
    needs: 'Placements with their start dates, from the SEN2 return',
    guard: 'Children waiting for a placement, and appeals',
  },
  {
    id: 'high-needs-spend',
    name: 'High Needs spend',
    needs: 'The section 251 outturn, or monthly monitoring of the High Needs block',
    guard: 'Children waiting, and parents’ confidence',
  },
  {
    id: 'plans-ceased',
    name: 'EHC plans ceased each year',
    needs: 'Plans ceased with the reason, from the SEN2 return',
    guard: 'Appeals, and parents’ confidence',
  },
  {
    id: 'suspensions',
    name: 'Children and young people at SEN support receiving a suspension',
    needs: 'Suspensions by SEN provision, from the termly school census',
    guard: 'Parents’ confidence',
  },
];
