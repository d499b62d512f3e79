import { Notice } from '~/ui/notice';
import { Radios } from '~/ui/radios';
import type { Alike } from './member.server';
import { staffTypeName } from './staff-type';

/** Asked when someone on the school's own list may be the person being added. Nobody is joined silently. */
export function AlikeQuestion({ alike }: { alike: Alike[] }) {
  if (alike.length === 0) return null;
  return (
    <Notice>
      <Radios
        name="same"
        label="Is this someone on your list already?"
        choices={[
          ...alike.map((one) => ({
            value: one.personId,
            label: `Yes: ${one.name}`,
            hint: hintOf(one),
          })),
          { value: 'new', label: 'No, someone else' },
        ]}
      />
    </Notice>
  );
}

function hintOf({ likeness, posts }: Alike): string {
  const held = posts.map(({ staffType, jobTitle, isLive }) => {
    const post = jobTitle ?? staffTypeName(staffType);
    return isLive ? post : `${post}, left`;
  });
  const why = likeness === 'email' ? 'The same e-mail address' : 'A similar name';
  return `${why}. ${held.join('; ')}`;
}
