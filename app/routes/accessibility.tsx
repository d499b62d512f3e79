import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { accessibilityStatement } from '~/features/people/accessibility-statement';
import { statementFacts } from '~/features/people/public-facts.server';
import { PageTitle } from '~/ui/page-title';
import { ProseSections } from '~/ui/prose-sections';

export const meta: MetaFunction = () => [
  { title: 'Accessibility statement – Culture of Inclusion' },
];

export async function loader() {
  return accessibilityStatement(await statementFacts());
}

export default function AccessibilityPage() {
  const { title, sections } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={title} />
      <ProseSections sections={sections} />
    </>
  );
}
