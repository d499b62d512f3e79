import { Checkbox } from '~/ui/checkboxes';
import { TextInput } from '~/ui/text-input';

/** Whom the council names, as head or in a team; the question about the address is asked only when somebody signs in with it. */
export function NamedFields({ asksSame, sameHint }: { asksSame: boolean; sameHint: string }) {
  return (
    <>
      <TextInput name="givenName" label="First name" width="medium" autoComplete="off" />
      <TextInput name="familyName" label="Last name" width="medium" autoComplete="off" />
      <TextInput
        name="email"
        type="email"
        label="Work e-mail address"
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
      {asksSame && <Checkbox name="isSame" label="It is the same person" hint={sameHint} />}
    </>
  );
}
