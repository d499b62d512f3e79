import type { FormErrors, FormValues } from '~/platform/form';
import { Button } from '~/ui/button';
import { Form } from '~/ui/form';
import { TextInput } from '~/ui/text-input';
import { Textarea } from '~/ui/textarea';
import { partSchemas } from './part.schema';
import type { PartKind } from './part-kind';

type PartFormProps = { kind: PartKind; errors?: FormErrors; values?: FormValues };

/** A part's title, minutes and what stands in it, in plain text. */
export function PartForm({ kind, errors, values }: PartFormProps) {
  return (
    <Form schema={partSchemas[kind]} errors={errors} values={values}>
      <TextInput name="title" label="Title" />
      <TextInput name="minutes" label="Minutes it takes" inputMode="numeric" width="tiny" />
      {kind === 'live' && <LiveFields />}
      {kind === 'online' && <OnlineFields />}
      {kind === 'practice' && <PracticeFields />}
      <div>
        <Button>Save</Button>
      </div>
    </Form>
  );
}

function LiveFields() {
  return (
    <Textarea
      name="outline"
      label="Outline"
      hint="One step on each line, its minutes first: “10 Welcome, and why we are here”."
      rows={10}
    />
  );
}

function OnlineFields() {
  return (
    <>
      <Textarea
        name="sections"
        label="Reading"
        hint="A line that begins with # is a heading, one that begins with - an item of a list. An empty line begins a new paragraph. A link: [its words](https://address)."
        rows={24}
        standingHint="Please name no pupil, and nobody who could be recognised."
      />
      <Textarea name="tryTomorrow" label="Try it tomorrow" rows={3} />
      <TextInput name="ask1" label="First question to oneself" />
      <TextInput name="ask2" label="Second question to oneself" />
      <TextInput name="ask3" label="Third question to oneself" />
    </>
  );
}

function PracticeFields() {
  return (
    <>
      <Textarea name="steps" label="What to do" hint="One step on each line." />
      <Textarea name="notice" label="What to notice" hint="One on each line." />
      <Textarea
        name="reflection"
        label="Question to reflect on"
        hint="Ask that nobody be named in the answer."
        rows={3}
      />
    </>
  );
}
