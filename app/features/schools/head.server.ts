import { createAccountIn } from '~/features/people/account.server';
import { inviteIn } from '~/features/people/invitation.server';
import { addPersonIn } from '~/features/people/person.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { livePostOn } from './post';
import { startPostIn } from './post.server';

type NewHead = {
  schoolId: string;
  givenName: string;
  familyName: string;
  email: string;
  /** The council has said that whoever signs in with this address is the same person. */
  isSame: boolean;
};

type NamedHead =
  | (Allowed & { personId: string; postId: string })
  | Refused<'address-known' | 'same-post' | 'no-agreement'>;

/** The council names a school's head, who is written to at once: the first person of a school to be known here. */
export function nameHead(by: By, head: NewHead): Promise<NamedHead> {
  return act(async (tx) => {
    const { schoolId, isSame, ...words } = head;
    const known = await tx.account.findUnique({
      where: { email: words.email },
      select: { personId: true },
    });
    if (known && !isSame)
      return refused(
        'address-known',
        'Someone signs in with this address already. Say whether it is the same person.',
      );
    const personId = known?.personId ?? (await addPersonIn(tx, by, words));
    const started = await startPostIn(tx, by, {
      personId,
      schoolId,
      staffType: 'head',
      startsOn: dayOf(by.now),
      source: 'hand',
    });
    if (!started.ok) return started;
    await inviteHead(tx, by, personId, words.email);
    return { ...started, personId };
  });
}

async function inviteHead(tx: Tx, by: By, personId: string, email: string): Promise<void> {
  const account = await createAccountIn(tx, by, { personId, email });
  if (account.ok) await inviteIn(tx, by, account.accountId);
}

/** Who holds the post of head on a day, A–Z, with the post. */
export async function listHeadPosts(schoolId: string, day: Day) {
  const posts = await db.post.findMany({
    where: { schoolId, staffType: 'head', ...livePostOn(day) },
    select: { id: true, person: { select: { givenName: true, familyName: true } } },
    orderBy: [{ person: { familyName: 'asc' } }, { person: { givenName: 'asc' } }],
  });
  return posts.map(({ id, person }) => ({
    postId: id,
    name: `${person.givenName} ${person.familyName}`,
  }));
}
