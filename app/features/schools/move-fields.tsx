import { DateFields } from '~/ui/date-fields';
import { Radios } from '~/ui/radios';
import { Select } from '~/ui/select';

type Props = { schools: { id: string; name: string }[]; here: string };

/** Which other of one's own schools, from when, and whether the post here goes on. */
export function MoveFields({ schools, here }: Props) {
  return (
    <>
      <Select
        name="schoolId"
        label="School"
        blank="Choose a school"
        choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateFields name="on" label="First day there" />
      <Radios
        name="stays"
        label={`Do they stay at ${here} as well?`}
        choices={[
          {
            value: 'leaves',
            label: 'No, they move',
            hint: 'The post here ends that day, and places booked after it are given back',
          },
          { value: 'stays', label: 'Yes, they work at both' },
        ]}
      />
    </>
  );
}
