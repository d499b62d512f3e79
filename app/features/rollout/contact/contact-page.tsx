import type { FormErrors, FormValues } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { TextLink } from '~/ui/text-link';
import { ContactForm } from './contact-form';
import { ContactList } from './contact-list';
import type { ContactShown } from './contact.server';

type ContactPageProps = {
  school: { id: string; name: string; telephone: string | null };
  contacts: ContactShown[];
  page: number;
  pages: number;
  today: string;
  errors?: FormErrors;
  values?: FormValues;
};

/** Beside the telephone: the number, what can be done for the school while it is on the line, and what was said. */
export function ContactPage(props: ContactPageProps) {
  const { school, contacts, page, pages, today, errors, values } = props;
  const { id, name, telephone } = school;
  return (
    <>
      <BackLink to="/this-week">This week</BackLink>
      <PageTitle
        eyebrow={name}
        title={telephone ? `Ring ${telephone}` : 'No telephone number on record'}
        lead="What you write here is the evidence that the school was reached. The council alone reads it."
      />
      <Columns aside={<DoForThem schoolId={id} />}>
        <ContactForm
          errors={errors}
          values={values ?? { contactedOn: today, channel: 'telephone', withWhom: 'head' }}
        />
        <Card title="Contacts so far">
          {contacts.length > 0 ? <ContactList contacts={contacts} /> : <p>None yet.</p>}
          <Pagination page={page} pages={pages} label="Contacts" />
        </Card>
      </Columns>
    </>
  );
}

function DoForThem({ schoolId }: { schoolId: string }) {
  const own = `/schools/${schoolId}`;
  const acts = [
    { to: `${own}/invitation`, label: 'Put in the answer to the offer' },
    { to: `${own}/enrolment`, label: 'Look over the list and enrol' },
    { to: `${own}/sessions`, label: 'Book a team, or cancel a place' },
    { to: `${own}/staff`, label: 'Correct the staff list' },
    { to: `${own}/head`, label: 'Name the head' },
    { to: `${own}/entry`, label: 'Correct the school’s details' },
  ];
  return (
    <Card title="Do it for them" compact>
      <ul className="grid gap-2">
        {acts.map(({ to, label }) => (
          <li key={to}>
            <TextLink to={to}>{label}</TextLink>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">
        The school sees that the council did it. Where names of staff are shown, you are first asked
        why, and the head can read your reason.
      </p>
    </Card>
  );
}
