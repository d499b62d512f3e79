import { randomUUID } from 'node:crypto';
import type { Role } from '~/features/people/role';
import type { StaffType } from '~/features/schools/staff-type';

/** The people one can sign in as: one for each role. Their addresses end in `demo.invalid`. */
export type CastMember = {
  id: string;
  givenName: string;
  familyName: string;
  mailName: string | null;
  /** A role given by hand, over the council or a trust. */
  role?: Role;
  /** A post at the main school, which gives its role. */
  staffType?: StaffType;
  jobTitle?: string;
};

const member = (
  mailName: string | null,
  givenName: string,
  familyName: string,
  rest: Omit<CastMember, 'id' | 'givenName' | 'familyName' | 'mailName'>,
): CastMember => ({ id: randomUUID(), givenName, familyName, mailName, ...rest });

export function inventCast() {
  return {
    lead: member('lead', 'Rosalind', 'Whitfield', { role: 'project-lead' }),
    administrator: member('administrator', 'Kofi', 'Mensah', { role: 'programme-administrator' }),
    facilitator: member('facilitator', 'Leila', 'Haddad', { role: 'facilitator' }),
    secondFacilitator: member(null, 'Owen', 'Pryce', { role: 'facilitator' }),
    dataLead: member('data', 'Priya', 'Raman', { role: 'data-lead' }),
    evaluator: member('evaluator', 'Tomasz', 'Lis', { role: 'evaluator' }),
    observer: member('observer', 'Margaret', 'Hale', { role: 'observer' }),
    trustLead: member('trust', 'Daniel', 'Achebe', { role: 'trust-lead' }),
    head: member('head', 'Amara', 'Osei', { staffType: 'head' }),
    senco: member('senco', 'Ines', 'Calloway', { staffType: 'senco' }),
    organiser: member('organiser', 'Jo', 'Bright', {
      staffType: 'support-staff',
      jobTitle: 'School business manager',
    }),
    assistant: member('staff', 'Dana', 'Kowalczyk', { staffType: 'teaching-assistant' }),
    governor: member('governor', 'Geoffrey', 'Lund', { staffType: 'governor' }),
    withoutMail: member(null, 'Sam', 'Okafor', {
      staffType: 'support-staff',
      jobTitle: 'Midday supervisor',
    }),
    left: member(null, 'Ceri', 'Vaughan', { staffType: 'teacher' }),
  };
}

export type Cast = ReturnType<typeof inventCast>;
