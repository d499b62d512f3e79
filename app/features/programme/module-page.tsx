import { BackLink } from '~/ui/back-link';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { Details } from '~/ui/details';
import { PageTitle } from '~/ui/page-title';
import { SummaryList } from '~/ui/summary-list';
import { TextLink } from '~/ui/text-link';
import { mechanismWords, missingGroups, type Mechanism } from './mechanism';
import { partKindName, partKinds } from './part-kind';
import type { ModuleShown } from './programme.server';
import { PartBody } from './reading';
import { minutesOf, spokenMinutes } from './spoken-minutes';

type ModulePageProps = { module: ModuleShown; mayEdit: boolean };

/** One module: what it says of itself, and its parts with what stands in them. */
export function ModulePage({ module, mayEdit }: ModulePageProps) {
  const { id, code, title, summary, year, parts } = module;
  return (
    <>
      <BackLink to={`/programme?year=${year.number}`}>Programme</BackLink>
      <PageTitle
        eyebrow={`${year.name}, ${code}`}
        title={title}
        lead={summary}
        actions={mayEdit && <ButtonLink to={`/programme/modules/${id}/wording`}>Change</ButtonLink>}
      />
      <Stack>
        <Card>
          <SummaryList rows={factsOf(module)} />
        </Card>
        {parts.map((part) => (
          <PartCard key={part.id} part={part} mayEdit={mayEdit} />
        ))}
        {mayEdit && <MorePages moduleId={id} />}
      </Stack>
    </>
  );
}

function factsOf({ audience, parts, mechanisms, supersedes }: ModuleShown) {
  return [
    { key: 'For', value: audience },
    { key: 'Takes', value: spokenMinutes(minutesOf(parts)) },
    {
      key: 'How it teaches',
      value: mechanisms.length > 0 ? <Mechanisms tags={mechanisms} /> : 'Not tagged yet',
    },
    ...supersedes.map((earlier) => ({
      key: 'Supersedes',
      value: (
        <TextLink to={`/programme/modules/${earlier.id}`}>
          {`${earlier.code}: ${earlier.title}`}
        </TextLink>
      ),
    })),
  ];
}

function Mechanisms({ tags }: { tags: Mechanism[] }) {
  const missing = missingGroups(tags);
  return (
    <>
      {mechanismWords(tags)}
      {missing.length > 0 && (
        <p className="text-sm text-ink-soft">Nothing yet to {missing.join(', ').toLowerCase()}.</p>
      )}
    </>
  );
}

function PartCard({ part, mayEdit }: { part: ModuleShown['parts'][number]; mayEdit: boolean }) {
  return (
    <Card title={part.title} note={`${partKindName(part.kind)}, ${part.minutes} minutes`}>
      <Details summary={part.kind === 'online' ? 'Show the reading' : 'Show what happens'}>
        <PartBody {...part} />
      </Details>
      {mayEdit && (
        <p className="mt-3 flex gap-6">
          <TextLink to={`/programme/parts/${part.id}`} hidden={part.title}>
            Change
          </TextLink>
          <TextLink to={`/programme/parts/${part.id}/removal`} hidden={part.title}>
            Remove
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function MorePages({ moduleId }: { moduleId: string }) {
  return (
    <ButtonRow>
      {partKinds.map((kind) => (
        <ButtonLink
          key={kind}
          look="outline"
          to={`/programme/modules/${moduleId}/parts/new?kind=${kind}`}
        >
          Add {kind === 'online' ? 'an' : 'a'} {partKindName(kind).toLowerCase()}
        </ButtonLink>
      ))}
      <ButtonLink look="link" to={`/programme/modules/${moduleId}/removal`}>
        Remove the module
      </ButtonLink>
    </ButtonRow>
  );
}
