import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { privacyNotice } from '~/features/people/privacy-notice';
import { noticeFacts } from '~/features/people/public-facts.server';
import { PageTitle } from '~/ui/page-title';
import { ProseSections } from '~/ui/prose-sections';

export const meta: MetaFunction = () => [{ title: 'Privacy notice – Culture of Inclusion' }];

export async function loader() {
  return privacyNotice(await noticeFacts());
}

export default function PrivacyPage() {
  const { title, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={title} />
      <ProseSections sections={sections} />
    </>
  );
}
