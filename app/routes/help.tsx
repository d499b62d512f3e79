import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { helpPage } from '~/features/people/help-page';
import { helpFacts } from '~/features/people/public-facts.server';
import { PageTitle } from '~/ui/page-title';
import { ProseSections } from '~/ui/prose-sections';

export const meta: MetaFunction = () => [{ title: 'Help – Culture of Inclusion' }];

export async function loader() {
  return helpPage(await helpFacts());
}

export default function HelpPage() {
  const { title, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={title} />
      <ProseSections sections={sections} />
    </>
  );
}
