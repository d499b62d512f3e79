import type { FormErrors, FormValues } from '~/platform/form';
import { listed } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Radios } from '~/ui/radios';
import { SummaryList, type SummaryRow } from '~/ui/summary-list';
import { TextLink } from '~/ui/text-link';
import type { getSchoolEntry } from './school-entry.server';
import { partChoices } from './school-fields';
import { partName, phaseName } from './school-filter';

type Props = {
  school: Awaited<ReturnType<typeof getSchoolEntry>>;
  heads: string[];
  accepted?: string;
  trust: { id: string; name: string } | null;
  sent?: { errors?: FormErrors; values?: FormValues };
};

/** What the council keeps about a school itself: its numbers, its part, its head and its agreement. */
export function SchoolEntry({ school, heads, accepted, trust, sent }: Props) {
  return (
    <>
      <BackLink to="/schools">Schools</BackLink>
      <PageTitle
        eyebrow={school.status === 'closed' ? 'Closed' : partName(school.takesPart)}
        title={school.name}
        actions={
          <ButtonLink to={`/schools/${school.id}`} look="outline">
            How far the school has come
          </ButtonLink>
        }
      />
      <Columns aside={<PartCard school={school} sent={sent} />}>
        <Card title="Before its staff come in">
          <SummaryList rows={beginningRows(school.id, heads, accepted)} />
        </Card>
        <Card title="The school">
          <SummaryList rows={schoolRows(school, trust)} />
        </Card>
      </Columns>
    </>
  );
}

function beginningRows(id: string, heads: string[], accepted?: string): SummaryRow[] {
  const to = (page: string) => `/schools/${id}/${page}`;
  return [
    {
      key: 'Head',
      value: heads.length > 0 ? listed(heads) : 'Not named yet',
      change: {
        to: to('head'),
        label: heads.length > 0 ? 'Change' : 'Name the head',
        hidden: heads.length > 0 ? 'the head' : '',
      },
    },
    {
      key: 'Agreement',
      value: accepted ?? 'Not accepted yet',
      change: { to: to('agreement'), label: 'Read', hidden: 'the agreement' },
    },
    {
      key: 'List of names',
      value: 'Opened for a stated reason only; the head is told',
      change: { to: to('opening'), label: 'Open', hidden: 'the list of names' },
    },
  ];
}

const KINDS: Record<string, string> = {
  urn: 'URN',
  laestab: 'LAESTAB',
  ukprn: 'UKPRN',
  ofsted: 'Ofsted number',
  council: 'Council reference',
};

function schoolRows(school: Props['school'], trust: Props['trust']): SummaryRow[] {
  return [
    { key: 'Phase', value: phaseName(school.phase) },
    { key: 'Type', value: school.typeName },
    ...(trust
      ? [{ key: 'Trust', value: <TextLink to={`/trusts/${trust.id}`}>{trust.name}</TextLink> }]
      : []),
    ...numberRows(school.identifiers),
  ];
}

/** One row for each kind of number, the one that stands last. */
function numberRows(identifiers: Props['school']['identifiers']): SummaryRow[] {
  return Object.entries(KINDS).flatMap(([kind, key]) => {
    const same = identifiers.filter((identifier) => identifier.kind === kind);
    const words = same.map(({ value, endsOn }) =>
      endsOn ? `${value} until ${longDay(endsOn)}` : value,
    );
    return words.length > 0 ? [{ key, value: words.join('; ') }] : [];
  });
}

/** Special schools and alternative provision contribute, unless they ask for a start of their own. */
function isBesideTheSequence({ takesPart, phase }: Props['school']): boolean {
  return takesPart === 'contributor' || ['special', 'alternative provision'].includes(phase);
}

function PartCard({ school, sent }: Pick<Props, 'school' | 'sent'>) {
  return (
    <Card>
      {isBesideTheSequence(school) && (
        <p className="mb-4">
          <TextLink to={`/schools/${school.id}/opt-in`}>
            {school.takesPart === 'sequenced'
              ? 'In the sequence by its own wish'
              : 'It wants a start of its own'}
          </TextLink>
        </p>
      )}
      <PlainForm errors={sent?.errors} values={sent?.values ?? { takesPart: school.takesPart }}>
        <Radios
          name="takesPart"
          label="Which part does it play?"
          hint={
            school.partSource === 'hand'
              ? 'Decided by hand: imports leave it as it is.'
              : 'Decided by the type of school. Changed here, imports leave it as it is.'
          }
          choices={partChoices}
        />
        <div>
          <Button look="outline">Change the part</Button>
        </div>
      </PlainForm>
    </Card>
  );
}
