import { counted } from '~/platform/message-text';
import { spokenInstant } from '~/platform/time';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Details } from '~/ui/details';
import type { listAgreements } from './agreement-reading.server';
import { AgreementWords } from './agreement-words';

type Version = Awaited<ReturnType<typeof listAgreements>>[number];

/** Every version of the agreement's text, with how many schools have accepted it. */
export function AgreementVersions({ versions }: { versions: Version[] }) {
  return (
    <Card title="Versions">
      <DataTable
        caption="Versions of the agreement"
        captionHidden
        rows={versions}
        rowKey={(version) => version.id}
        columns={[
          { head: 'Version', cell: (version) => `Version ${version.version}`, names: true },
          { head: 'Published', cell: (version) => spokenInstant(version.publishedAt) },
          { head: 'Accepted by', cell: (version) => counted(version.schools, 'school') },
          {
            head: 'Text',
            cell: (version) => (
              <Details summary={`Read version ${version.version}`}>
                <AgreementWords text={version.text} />
              </Details>
            ),
          },
        ]}
      />
    </Card>
  );
}
