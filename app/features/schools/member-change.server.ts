import { changePersonIn, type PersonWords } from '~/features/people/person.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { giveAddressIn } from './member.server';
import { changePostIn, type PostChange } from './post-change.server';
import { mayGiveAddress } from './staff-power.server';

type Change = PostChange & PersonWords & { schoolId: string };
type Changed = Allowed | Refused<'no-post' | 'ended' | 'head-only' | 'keeps-address' | 'others'>;

/** Changes what a school's list says of one person: their name, address and this post. */
export function changeMember(by: By, change: Change): Promise<Changed> {
  return act(async (tx) => {
    const { schoolId, givenName, familyName, email, ...post } = change;
    const held = await tx.post.findFirst({
      where: { id: post.postId, schoolId },
      select: { person: { select: { id: true, givenName: true, familyName: true, email: true } } },
    });
    if (!held) return refused('no-post', 'This post is not there any more.');
    const { id: personId, ...before } = held.person;
    const ruling = await mayHaveAddress(tx, by, {
      schoolId,
      personId,
      before: before.email,
      email,
    });
    if (!ruling.ok) return ruling;
    const changed = await changePostIn(tx, by, post);
    if (!changed.ok) return changed;
    if (before.givenName !== givenName || before.familyName !== familyName)
      await changePersonIn(tx, by, personId, { givenName, familyName });
    if (email && email !== before.email)
      await giveAddressIn(tx, by, { personId, postId: post.postId, email });
    return changed;
  });
}

type Asked = { schoolId: string; personId: string; before: string | null; email: string | null };

async function mayHaveAddress(tx: Tx, by: By, { before, email, ...whose }: Asked) {
  if (email === before) return { ok: true } as const;
  if (email === null)
    return refused(
      'keeps-address',
      'They may sign in with this address. Give another, or leave it as it is.',
    );
  if (await mayGiveAddress(tx, by, whose)) return { ok: true } as const;
  return refused(
    'others',
    'This person sees other people’s records. Their head or the council’s programme team changes the address.',
  );
}
