import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Checkboxes } from '~/ui/checkboxes';
import { Form } from '~/ui/form';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { mechanisms } from './mechanism';
import { moduleSchema } from './module.schema';

type EarlierModule = { id: string; code: string; title: string; programmeYear: { name: string } };

type ModuleFormProps = {
  errors?: FormErrors;
  values?: FormValues;
  /** The modules of earlier years, of which this one may be the later edition. */
  earlier: EarlierModule[];
};

/** What a module says of itself. */
export function ModuleForm({ errors, values, earlier }: ModuleFormProps) {
  return (
    <Form schema={moduleSchema} errors={errors} values={values}>
      <TextInput name="title" label="Title" />
      <Textarea name="summary" label="Summary" hint="One sentence." rows={2} />
      <TextInput name="audience" label="Whom it is for" />
      <Checkboxes
        name="mechanisms"
        label="How it teaches"
        hint="The mechanisms of effective professional development that the module uses. A checklist, not a score: a good design draws on all four groups."
        choices={mechanisms.map(({ id, name, group }) => ({ value: id, label: name, hint: group }))}
      />
      {earlier.length > 0 && (
        <Select
          name="supersedes"
          label="Supersedes"
          hint="Whoever has completed the earlier module has credit for this one."
          optional
          blank="No earlier module"
          choices={earlier.map((module) => ({
            value: module.id,
            label: `${module.programmeYear.name}, ${module.code}: ${module.title}`,
          }))}
        />
      )}
      <div>
        <Button>Save</Button>
      </div>
    </Form>
  );
}
