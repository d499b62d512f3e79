import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { TextInput } from '~/ui/text-input';
import { planModeName, planModes } from './plan-mode';
import { searchSeconds } from './proposal.schema';

type ProposalFormProps = { errors?: FormErrors; values?: FormValues };

/** How the schools are ordered, who approved that, and how long to search. */
export function ProposalForm(form: ProposalFormProps) {
  return (
    <PlainForm {...form}>
      <Radios
        name="mode"
        label="How the schools are ordered"
        choices={planModes.map((mode) => ({ value: mode, label: planModeName(mode) }))}
      />
      <TextInput
        name="earlyPlaces"
        label="Early places by need"
        hint="Only where the rest are drawn by lot."
        optional
        inputMode="numeric"
        width="tiny"
      />
      <TextInput
        name="seed"
        label="Seed of the draw"
        hint="Any number, fixed before anybody sees the result: with it the draw can be repeated. Only for what is drawn by lot."
        optional
        inputMode="numeric"
        width="medium"
      />
      <TextInput
        name="approver"
        label="Approved by"
        hint="The body or post that approved this way of ordering, and when. For example, Programme board, 12 June. The post and not the name: these words are kept as long as the plan."
        width="medium"
      />
      <Radios
        name="seconds"
        label="Search for at most"
        hint="It ends sooner once a plan is proven best."
        inline
        choices={searchSeconds.map((seconds) => ({ value: seconds, label: `${seconds} seconds` }))}
      />
      <div>
        <Button>Propose a plan</Button>
      </div>
    </PlainForm>
  );
}
