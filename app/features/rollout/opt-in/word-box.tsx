import { Textarea } from '~/ui/textarea';

/** Where the council writes down a school's word. It is no record of staff, so no erasure reaches a name in it. */
export function WordBox({ label }: { label: string }) {
  return (
    <Textarea
      name="reason"
      label={label}
      hint="Which post said it (the head, for example), when, and why. Give the post and not the name: these words are kept with the school’s record. Shown to the programme team beside the roll-out plan."
      standingHint="Name no person, and no pupil above all."
      rows={3}
    />
  );
}
