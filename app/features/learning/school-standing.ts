/** How far a school has come towards the programme year, before there is anybody to count. */
export type SchoolStanding =
  | { kind: 'no-place' }
  | {
      kind: 'offered' | 'another' | 'paused' | 'declined' | 'accepted' | 'enrolled';
      cohortName: string;
      starts: string;
    };

/** The answer to “how far are we?” while nobody is expected: the title of the school's page. */
export function standingTitle(standing: SchoolStanding): string {
  switch (standing.kind) {
    case 'no-place':
      return 'No place in the roll-out yet';
    case 'offered':
      return `A place in ${standing.cohortName.toLowerCase()} waits for the head’s answer`;
    case 'another':
      return 'The school has asked for another start';
    case 'paused':
      return 'The school has paused its start';
    case 'declined':
      return 'The school has declined its place';
    case 'accepted':
      return 'The staff list waits to be looked over';
    case 'enrolled':
      return `Everyone is enrolled and begins on ${standing.starts}`;
  }
}

/** What happens next, in a sentence or two. */
export function standingNext(standing: SchoolStanding): string {
  switch (standing.kind) {
    case 'no-place':
      return 'The council puts schools into cohorts by need and readiness. The head is told when a place is offered.';
    case 'offered':
      return `It starts on ${standing.starts}. Nothing is expected of anybody before the head has accepted.`;
    case 'another':
      return `It keeps its place from ${standing.starts} until another is offered. Nothing is expected of anybody before that.`;
    case 'paused':
    case 'declined':
      return 'The head can still accept while the cohort has room. Until then nothing is expected of anybody.';
    case 'accepted':
      return `The cohort starts on ${standing.starts}. Everyone on the list is enrolled once the organiser has looked it over.`;
    case 'enrolled':
      return 'Figures stand here from that day. Nothing is late before anything is due.';
  }
}
