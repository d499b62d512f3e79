import type { KnownPost } from '~/features/schools/known-staff';
import type { StaffPlan } from '~/features/schools/staff-plan';
import type { PlannedPost } from '~/features/schools/staff-posts';

let made = 0;

/** Applies a staff plan to posts held in memory, as the act does to the database. */
export function applyStaff(known: readonly KnownPost[], plan: StaffPlan): KnownPost[] {
  const people = new Map(known.map((post) => [post.personId, post]));
  const post = (
    personId: string,
    planned: PlannedPost,
    person: Pick<KnownPost, 'givenName' | 'familyName' | 'email'>,
  ) => {
    const { line: _line, ...values } = planned;
    const { givenName, familyName, email } = person;
    return { ...values, postId: `post-${++made}`, personId, givenName, familyName, email };
  };
  const added = [
    ...plan.newPeople.flatMap((person) => {
      const personId = `person-${++made}`;
      return person.posts.map((planned) => post(personId, planned, person));
    }),
    ...plan.newPosts.flatMap(({ personId, post: planned }) => {
      const person = people.get(personId);
      return person ? [post(personId, planned, person)] : [];
    }),
  ];
  return [...known, ...added].map((each) => {
    const changes = plan.changed.filter(({ personId }) => personId === each.personId);
    const fields = changes.flatMap((change) =>
      change.fields.filter(({ field }) => isOfPerson(field) || change.postId === each.postId),
    );
    return { ...each, ...Object.fromEntries(fields.map(({ field, to }) => [field, to])) };
  });
}

function isOfPerson(field: string): boolean {
  return field === 'givenName' || field === 'familyName' || field === 'email';
}
