import type { FormErrors } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Columns } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import type { FileColumn } from './staff-column-selects';
import { RefusedColumns, StaffColumnsForm } from './staff-columns-form';

type Props = {
  /** The school or trust whose list it is. */
  of: string;
  /** Where its staff are imported. */
  here: string;
  fileName: string;
  columns: FileColumn[];
  refused: { header: string; kind: string }[];
  errors?: FormErrors | undefined;
  chosen?: Record<string, string> | undefined;
};

/** What each column of a staff file tells, to be looked over before anything else. */
export function StaffColumnsPage({ of, here, fileName, columns, refused, ...sent }: Props) {
  return (
    <>
      <BackLink to={here}>Choose another file</BackLink>
      <PageTitle
        eyebrow={`${of} · ${fileName}`}
        title="Is this what each column tells?"
        lead="Guessed from the file, or as you said last time. Your corrections are remembered."
      />
      <Columns aside={<RefusedColumns refused={refused} />}>
        <StaffColumnsForm columns={columns} {...sent} />
      </Columns>
    </>
  );
}
