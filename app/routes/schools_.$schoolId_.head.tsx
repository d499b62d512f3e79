import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { NamedFields } from '~/features/schools/named-fields';
import { listHeadPosts, nameHead } from '~/features/schools/head.server';
import { newHead } from '~/features/schools/member.schema';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { listed } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Head of ${page?.school.name ?? 'the school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  return { school, heads: await listHeadPosts(school.id, dayOf(args.context.now)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'import-schools');
  const school = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const form = await readForm(args.request, newHead);
  if (!form.ok) return data({ ...form, asksSame: false }, 422);
  const outcome = await nameHead(viewer.by, { schoolId: school.id, ...form.value });
  if (!outcome.ok) {
    const asksSame = outcome.reason === 'address-known';
    const errors = { [asksSame ? 'isSame' : 'form']: outcome.message };
    return data({ ...refusedForm(form, errors), asksSame }, 409);
  }
  const { givenName, familyName } = form.value;
  return done(`/schools/${school.id}/entry`, `${givenName} ${familyName} has been written to`);
}

export default function HeadPage() {
  const { school, heads } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const names = listed(heads.map((head) => head.name));
  return (
    <>
      <BackLink to={`/schools/${school.id}/entry`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={heads.length === 0 ? 'Who is the head?' : `${names} heads the school`}
        lead="The head is the first person of a school to be known here. They are written to at once and asked to accept the data-sharing agreement."
      />
      {heads.map((head) => (
        <Notice key={head.postId}>
          Has {head.name} left?{' '}
          <TextLink to={`/schools/${school.id}/posts/${head.postId}/end`}>
            End the post of {head.name}
          </TextLink>
          . You are asked to open the school’s list first.
        </Notice>
      ))}
      <PlainForm errors={sent?.errors} values={sent?.values}>
        <NamedFields
          asksSame={sent?.asksSame ?? false}
          sameHint="They keep their account and their record, and are head here as well"
        />
        <div>
          <Button>{heads.length === 0 ? 'Name the head' : 'Name another head'}</Button>
        </div>
      </PlainForm>
    </>
  );
}
