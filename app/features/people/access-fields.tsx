import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { rolesByHand, type RoleByHand } from './access';
import { roleName } from './role';

const SEES: Record<RoleByHand, string> = {
  'project-lead':
    'Everything about the programme, and gives access. A school’s list of names only by opening it for a reason.',
  'programme-administrator':
    'Imports schools, arranges sessions, helps schools on the telephone. No survey answers.',
  facilitator: 'Their own sessions: who is coming, the register, the feedback.',
  'data-lead': 'The council’s measures. No names.',
  evaluator: 'Records without names, and totals. Exports are logged.',
  observer: 'Totals, with small numbers hidden. No names.',
  'trust-lead': 'The schools of one trust, listed from A to Z.',
};

/** Whom access is given to, and as what. */
export function AccessFields({ trusts }: { trusts: { id: string; name: string }[] }) {
  return (
    <>
      <TextInput name="givenName" label="First name" width="medium" autoComplete="off" />
      <TextInput name="familyName" label="Last name" width="medium" autoComplete="off" />
      <TextInput
        name="email"
        type="email"
        label="E-mail address"
        hint="Their own, not one that several people read"
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      <Radios
        name="role"
        label="Role"
        choices={rolesByHand.map((role) => ({
          value: role,
          label: capital(roleName(role)),
          hint: SEES[role],
        }))}
      />
      {trusts.length > 0 && (
        <Select
          name="trustId"
          label="Trust"
          hint="For a trust lead only"
          optional
          blank="No trust"
          choices={trusts.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
