import type { LoaderFunctionArgs } from '@remix-run/node';
import { purposes } from '~/features/evaluation/export.schema';
import { requirePermission } from '~/features/people/guard.server';
import { BackLink } from '~/ui/back-link';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { PageTitle } from '~/ui/page-title';

export const meta = () => [{ title: 'Data without names – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'export-evaluation');
  return null;
}

export default function ExportPage() {
  return (
    <>
      <BackLink to="/evaluation">Evaluation</BackLink>
      <PageTitle
        title="Data without names"
        lead="One row for each member of staff and school, as a CSV file. Each file has pseudonyms of its own, so two files cannot be joined."
      />
      <Card>
        {/* A file is answered, so the browser posts this by itself. */}
        <form method="post" action="/evaluation/export/file" className="grid gap-6">
          <fieldset>
            <legend className="font-bold">What is it for?</legend>
            {purposes.map(({ value, label }, at) => (
              <label key={value} className="mt-2 flex min-h-11 items-center gap-3">
                <input
                  type="radio"
                  name="purpose"
                  value={value}
                  defaultChecked={at === 0}
                  className="size-6"
                />
                {label}
              </label>
            ))}
          </fieldset>
          <p className="text-sm text-ink-soft">
            It stays personal data: keep it where the evaluation’s data is kept. That you took it,
            when and what for is recorded.
          </p>
          <div>
            <Button>Take the file</Button>
          </div>
        </form>
      </Card>
    </>
  );
}
