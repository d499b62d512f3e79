import type { StaffType } from '~/features/schools/staff-type';
import { welcomeToInclusion } from './default/welcome-to-inclusion';
import { graduatedApproach } from './default/graduated-approach';
import { adaptingTeaching } from './default/adapting-teaching';
import { speechAndLanguage } from './default/speech-and-language';
import { understandingBehaviour } from './default/understanding-behaviour';
import { parentsAndCarers } from './default/parents-and-carers';
import { teachingAssistants } from './default/teaching-assistants';
import { sencoLeadership } from './default/senco-leadership';
import type { Mechanism } from './mechanism';
import type { PartContent } from './part-body.schema';

/** One part of a module; `JSON.stringify(body)` is what is stored. */
export type DefaultPart = PartContent & { title: string; minutes: number };

export type DefaultModule = {
  code: string;
  title: string;
  summary: string;
  audience: string;
  mechanisms: Mechanism[];
  parts: DefaultPart[];
};

/** The modules a staff type owes, each with the weeks from the school's own start by which it is due. */
export type DefaultPathway = {
  staffType: StaffType;
  modules: { code: string; dueWeeks: number }[];
};

/**
 * The programme a council begins year 1 with, and may edit.
 *
 * Seven modules are about what happens in every classroom and corridor, one is for those who lead it. The seventh is
 * working with teaching assistants and not sensory and physical needs: every school employs assistants and decides how
 * it deploys them, whereas most sensory and physical needs are rarer and particular, and are better taught about one
 * child by the specialist teacher or therapist who knows them. What helps everyone with light, noise and movement is
 * in modules 3 to 5.
 */
export const defaultModules: readonly DefaultModule[] = [
  welcomeToInclusion,
  graduatedApproach,
  adaptingTeaching,
  speechAndLanguage,
  understandingBehaviour,
  parentsAndCarers,
  teachingAssistants,
  sencoLeadership,
];

/**
 * Leaders meet each module no later than those they lead. Teaching staff have a due date every five weeks or so, within
 * weeks 4 to 36; support staff and governors owe two modules each.
 */
export const defaultPathways: readonly DefaultPathway[] = [
  pathway('head', { M1: 4, M2: 8, M8: 14, M5: 22, M7: 28, M6: 36 }),
  pathway('senior-leader', { M1: 4, M2: 8, M3: 12, M8: 16, M5: 22, M7: 28, M6: 36 }),
  pathway('senco', { M1: 4, M2: 8, M3: 12, M8: 16, M4: 20, M5: 24, M7: 30, M6: 36 }),
  pathway('teacher', { M1: 4, M2: 10, M3: 15, M4: 20, M5: 26, M7: 31, M6: 36 }),
  pathway('teaching-assistant', { M1: 4, M3: 15, M4: 22, M5: 28, M7: 34 }),
  pathway('support-staff', { M1: 6, M5: 28 }),
  pathway('governor', { M1: 8, M2: 20 }),
];

function pathway(staffType: StaffType, weeks: Record<string, number>): DefaultPathway {
  const modules = Object.entries(weeks).map(([code, dueWeeks]) => ({ code, dueWeeks }));
  return { staffType, modules };
}
