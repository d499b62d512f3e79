import type { FormErrors, FormValues } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkboxes';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { Textarea } from '~/ui/textarea';
import { OUT_OF_ALL } from './cohort.schema';

type Target = { id: string; name: string; startsOn: string; mostSchools: number; held: number };

type MoveFormProps = {
  /** The cohorts the school is not in. */
  cohorts: Target[];
  isPlaced: boolean;
  isEnrolled: boolean;
  errors?: FormErrors;
  values?: FormValues;
};

/** Where a school goes, and why. */
export function MoveForm(props: MoveFormProps) {
  const { cohorts, isPlaced, isEnrolled, errors, values } = props;
  const out = { value: OUT_OF_ALL, label: 'Out of all cohorts' };
  return (
    <PlainForm errors={errors} values={values}>
      <Radios
        name="cohortId"
        label="Move to"
        choices={[...cohorts.map(choiceOf), ...(isPlaced && !isEnrolled ? [out] : [])]}
      />
      <Textarea
        name="reason"
        label="Why is it moved?"
        hint="Kept with the plan. The school reads it too, once it is offered its place."
        standingHint="Name no other school and no pupil."
        rows={3}
      />
      {isEnrolled && <Checkbox name="agreed" label="The head has agreed to the new start" />}
      <div>
        <Button>Move the school</Button>
      </div>
    </PlainForm>
  );
}

function choiceOf({ id, name, startsOn, mostSchools, held }: Target) {
  const room = mostSchools - held;
  const space = room > 0 ? `room for ${counted(room, 'school')}` : 'full';
  return { value: id, label: name, hint: `starts ${longDay(startsOn)}, ${space}` };
}
