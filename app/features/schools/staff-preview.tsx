import type { FormErrors } from '~/platform/form';
import { counted } from '~/platform/message-text';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { SummaryList } from '~/ui/summary-list';
import { TextLink } from '~/ui/text-link';
import { ChangeTable } from './preview-tables';
import type { StaffImportView } from './staff-import-view';
import { StaffLeftAlone, StaffNewTable, StaffPostTable } from './staff-preview-tables';
import { StaffSettleForm } from './staff-settle-form';

type Props = {
  /** The school or trust whose list it is. */
  of: string;
  /** Where its staff are imported. */
  here: string;
  id: string;
  fileName: string;
  view: StaffImportView;
  errors?: FormErrors | undefined;
};

/** What a staff file would change: what to settle first, then who comes in, who changes and who is left alone. */
export function StaffPreview({ of, here, id, fileName, view, errors = {} }: Props) {
  return (
    <>
      <BackLink to={here}>Choose another file</BackLink>
      <ErrorSummary errors={errors} />
      <PageTitle eyebrow={`${of} · ${fileName}`} title={view.title} />
      <Standing {...view} />
      <div className="grid grid-cols-1 gap-6">
        <StaffSettleForm view={view} action={`${here}/${id}/answers`} />
        <Coming view={view} />
        <StaffLeftAlone view={view} />
        <Card title="Columns">
          <SummaryList
            rows={view.columns.map(({ field, header }) => ({ key: field, value: `“${header}”` }))}
          />
          <p className="mt-3">
            <TextLink to={`${here}/${id}/columns`}>Correct the columns</TextLink>
            {view.refusedColumns.length > 0 &&
              ` ${counted(view.refusedColumns.length, 'column')} refused.`}
          </p>
        </Card>
      </div>
    </>
  );
}

function Standing({ mayApply, changes }: StaffImportView) {
  if (!mayApply)
    return (
      <Notice title="Nothing has changed yet.">
        All of the file comes in, or nothing: answer what follows first.
      </Notice>
    );
  if (changes === 0)
    return (
      <Notice tone="done" title="Nothing to change.">
        Your list is like the file already.
      </Notice>
    );
  return (
    <Notice
      title="Nothing has changed yet."
      actions={
        <form method="post">
          <Button>Take it in</Button>
        </form>
      }
    >
      Each new person gets a first message: who gave their details, why, who sees what, for how
      long, and how to object.
    </Notice>
  );
}

function Coming({ view }: { view: StaffImportView }) {
  const { people, posts, changed } = view;
  return (
    <>
      {people.length > 0 && (
        <Card title="New" note={counted(people.length, 'person', 'people')}>
          <StaffNewTable rows={people} />
        </Card>
      )}
      {posts.length > 0 && (
        <Card title="Further posts">
          <StaffPostTable rows={posts} />
        </Card>
      )}
      {changed.length > 0 && (
        <Card title="Changed" note={counted(changed.length, 'detail')}>
          <ChangeTable caption="What changes, person by person" rows={changed} names="Name" />
        </Card>
      )}
    </>
  );
}
