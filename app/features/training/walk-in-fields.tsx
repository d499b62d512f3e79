import { Checkboxes } from '~/ui/checkboxes';
import { TextInput } from '~/ui/text-input';

type WalkInFieldsProps = { walkIns: { personId: string; name: string }[] };

/** Who came without being on the list: of a school from its own people, else by exact name. */
export function WalkInFields({ walkIns }: WalkInFieldsProps) {
  return (
    <div className="grid gap-6">
      {walkIns.length > 0 && (
        <Checkboxes
          name="came"
          label="Others of the school who came"
          optional
          hint="They have done this module already, or are expected only later."
          choices={walkIns.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      )}
      <TextInput
        name="walkIn"
        label="Someone else who came"
        hint="Their full name as on their school’s staff list, or their work e-mail address. One at a time."
        width="medium"
        optional
      />
    </div>
  );
}
