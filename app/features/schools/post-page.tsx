import type { FormErrors, FormValues } from '~/platform/form';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { ActLink } from './act-link';
import { NameFields, PostFields } from './member-fields';
import type { getPostAt } from './staff-list.server';
import { staffTypeName } from './staff-type';

type Props = {
  school: { id: string; name: string };
  post: Awaited<ReturnType<typeof getPostAt>>;
  mayMove: boolean;
  sent?: { errors?: FormErrors; values?: FormValues };
};

/** One person's post: to correct, to end, or to take to another school. */
export function PostPage({ school, post, mayMove, sent }: Props) {
  const { person, startsOn, endsOn, isOver, name } = post;
  const until = endsOn === null ? '' : `, ${isOver ? 'ended' : 'ends'} ${longDay(endsOn)}`;
  return (
    <>
      <BackLink to={`/schools/${school.id}/staff`}>Staff list</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={name}
        lead={`${staffTypeName(post.staffType)} since ${longDay(startsOn)}${until}`}
      />
      {!isOver && (
        <>
          <ul className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
            <ActLink to={`/schools/${school.id}/posts/${post.id}/end`} words="End this post" />
            {mayMove && (
              <ActLink
                to={`/schools/${school.id}/posts/${post.id}/move`}
                words="Move to, or add, another of your schools"
              />
            )}
            {person.email === null && (
              <ActLink
                to={`/schools/${school.id}/slips/${post.personId}`}
                words="Print a sign-in slip"
              />
            )}
          </ul>
          <PlainForm errors={sent?.errors} values={sent?.values ?? valuesOf(post)}>
            <NameFields />
            <PostFields />
            <div>
              <Button>Save</Button>
            </div>
          </PlainForm>
        </>
      )}
    </>
  );
}

function valuesOf({ person, staffType, jobTitle, workingDays, notExpectedUntil }: Props['post']) {
  return {
    ...person,
    staffType,
    jobTitle,
    workingDays: [...(workingDays ?? '')],
    notExpectedUntil,
  };
}
