import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { ContactList } from '~/features/rollout/contact/contact-list';
import { listContacts } from '~/features/rollout/contact/contact.server';
import { counted } from '~/platform/message-text';
import { dayOf } from '~/platform/time';
import { ButtonLink } from '~/ui/button';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Contact log, page ${data?.page ?? 1} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-programme');
  const asked = Number(new URL(args.request.url).searchParams.get('page')) || 1;
  const page = Math.max(1, Math.trunc(asked));
  return { page, ...(await listContacts({ page }, dayOf(args.context.now))) };
}

export default function ContactLog() {
  const { contacts, total, page, pages } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to="/this-week">This week</BackLink>
      <PageTitle
        title={`${counted(total, 'contact')} with schools`}
        lead="Every call, message and visit that was written down, the newest first: the evidence of how schools were engaged."
        actions={
          total > 0 && (
            <ButtonLink to="/rollout/contacts.csv" download look="outline">
              Excel
            </ButtonLink>
          )
        }
      />
      {total === 0 ? (
        <EmptyState title="Nothing is written down yet">
          On This week, each school to ring has a link for it.
        </EmptyState>
      ) : (
        <Card>
          <ContactList contacts={contacts} ofAll />
        </Card>
      )}
      <Pagination page={page} pages={pages} label="Contact log" />
    </>
  );
}
