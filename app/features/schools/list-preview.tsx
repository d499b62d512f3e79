import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';
import { LinksPreview } from './links-preview';
import { SchoolsPreview } from './schools-preview';
import type { ListPreview } from './staged-list.server';

/** What taking in a list would change, for a person to look over before it does. */
export function ListPreviewPage({ preview }: { preview: ListPreview }) {
  const { title, fileName, changes } = preview;
  return (
    <>
      <BackLink to="/schools/import">Choose another file</BackLink>
      <PageTitle
        eyebrow={fileName}
        title={title}
        actions={
          preview.kind === 'schools' && (
            <TextLink to="/schools/types">Which types take part</TextLink>
          )
        }
      />
      {changes > 0 ? <ToApply /> : <NothingToApply />}
      <div className="grid grid-cols-1 gap-6">
        {preview.kind === 'schools' ? (
          <SchoolsPreview {...preview} />
        ) : (
          <LinksPreview {...preview} />
        )}
      </div>
    </>
  );
}

function ToApply() {
  return (
    <Notice
      title="Nothing has changed yet."
      actions={
        <form method="post">
          <Button>Take it in</Button>
        </form>
      }
    >
      Look over what follows. Rows that are refused stay out; the others come in.
    </Notice>
  );
}

function NothingToApply() {
  return (
    <Notice
      tone="done"
      title="Nothing to change."
      actions={
        <ButtonLink to="/schools" look="outline">
          Schools
        </ButtonLink>
      }
    >
      The portal has all of this already.
    </Notice>
  );
}
