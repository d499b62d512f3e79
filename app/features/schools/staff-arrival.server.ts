import { randomUUID } from 'node:crypto';
import { addPeopleIn, giveGrantsIn, welcomeArrivalsIn } from '~/features/people/arrival.server';
import { recordActs } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { askToJoinIn } from './joining.server';
import { rolesOfPost } from './post';
import { startPostIn } from './post.server';
import type { NewPerson, NewPostOfKnown, PlannedPost } from './staff-posts';

type Advance = (done: number, total: number) => void;

const AT_ONCE = 500;

/**
 * Brings in the new people of a file: persons, posts, access, accounts and first messages, in few statements
 * however many there are. The guard of the database asks for the agreement again at every post.
 */
export async function addNewPeopleIn(
  tx: Tx,
  by: By,
  people: readonly NewPerson[],
  advance: Advance,
): Promise<void> {
  for (let at = 0; at < people.length; at += AT_ONCE) {
    await addSomeIn(tx, by, people.slice(at, at + AT_ONCE));
    advance(Math.min(at + AT_ONCE, people.length), people.length);
    await new Promise(setImmediate); // lets the progress be drawn and other requests read
  }
}

async function addSomeIn(tx: Tx, by: By, people: readonly NewPerson[]): Promise<void> {
  const ids = await addPeopleIn(tx, by, people);
  const posts = people.flatMap((person, i) =>
    person.posts.map((post) => ({ id: randomUUID(), personId: ids[i] ?? '', post })),
  );
  await tx.post.createMany({
    data: posts.map(({ id, personId, post }) => ({ id, personId, ...columnsOf(post, by) })),
  });
  await recordActs(
    tx,
    by,
    posts.map(({ id, post }) => ({
      act: 'startPost',
      subject: { kind: 'post', id },
      schoolId: post.schoolId,
      detail: { staffType: post.staffType, startsOn: post.startsOn, source: 'file' },
    })),
  );
  await giveGrantsIn(
    tx,
    by,
    posts.flatMap(({ id, personId, post: { schoolId, staffType, startsOn } }) =>
      rolesOfPost(staffType).map((role) => ({ personId, role, schoolId, postId: id, startsOn })),
    ),
  );
  await welcomeIn(tx, by, people, posts);
}

/** Whoever signs in with the address already is asked whether the new entry is theirs, and the school is not told. */
async function welcomeIn(
  tx: Tx,
  by: By,
  people: readonly NewPerson[],
  posts: readonly { id: string; personId: string; post: PlannedPost }[],
): Promise<void> {
  const firstOf = new Map<PlannedPost | undefined, (typeof posts)[number]>(
    posts.map((each) => [each.post, each]),
  );
  const arrivals = people.flatMap(({ givenName, email, posts: [first] }) => {
    const made = firstOf.get(first);
    return email && made
      ? { personId: made.personId, postId: made.id, givenName, email, schoolId: made.post.schoolId }
      : [];
  });
  const taken = await welcomeArrivalsIn(tx, by, arrivals);
  for (const { personId, email } of taken) {
    const postId = arrivals.find((each) => each.personId === personId)?.postId ?? '';
    await askToJoinIn(tx, by, { personId, postId, email });
  }
}

function columnsOf(post: PlannedPost, by: By) {
  const { schoolId, staffType, jobTitle, startsOn, endsOn, workingDays } = post;
  const made = { source: 'file', createdAt: by.now };
  return { schoolId, staffType, jobTitle, startsOn, endsOn, workingDays, ...made };
}

/** Starts the further posts of people whom the school knows already. */
export async function addNewPostsIn(
  tx: Tx,
  by: By,
  newPosts: readonly NewPostOfKnown[],
): Promise<void> {
  for (const { personId, post } of newPosts) {
    const { line: _line, endsOn, ...words } = post;
    const started = await startPostIn(tx, by, { ...words, personId, source: 'file' });
    // The plan was made in this same transaction, from the same posts.
    if (!started.ok) throw new Error(started.message);
    if (endsOn) await tx.post.update({ where: { id: started.postId }, data: { endsOn } });
  }
}
