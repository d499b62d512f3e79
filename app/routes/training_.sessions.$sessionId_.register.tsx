import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordRegister } from '~/features/learning/register.server';
import { requireViewer } from '~/features/people/guard.server';
import { getLedSession } from '~/features/training/led-session.server';
import { listOpenSchoolIds } from '~/features/training/open-list.server';
import { getRegisterPage } from '~/features/training/register-page.server';
import { RegisterTable } from '~/features/training/register-table';
import { registerSchema } from '~/features/training/register.schema';
import { WalkInFields } from '~/features/training/walk-in-fields';
import { done } from '~/platform/done.server';
import { readForm, refusedForm, type FormValues } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { InsetText, Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Register, ${page?.session.moduleTitle ?? 'session'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return getRegisterPage(viewer, args.params.sessionId);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const session = await getLedSession(viewer, args.params.sessionId);
  const form = await readForm(args.request, registerSchema);
  if (!form.ok) return data(form, 422);
  const { mark: marks, rest, came, walkIn } = form.value;
  const openSchoolIds = await listOpenSchoolIds(viewer, session);
  const register = { session, marks, rest, came, walkIn, openSchoolIds };
  const outcome = await recordRegister(viewer.by, register);
  const field = !outcome.ok && outcome.reason === 'unknown' ? 'walkIn' : 'mark';
  if (!outcome.ok) return data(refusedForm(form, { [field]: outcome.message }), 409);
  const { attended, part, absent } = outcome.counts;
  return done(
    `/training/sessions/${session.id}`,
    `The register is saved: ${attended} attended, ${part} for less than half, ${absent} absent.`,
  );
}

export default function RegisterPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { session, people, walkIns, hidden, closed, takenAt } = page;
  return (
    <>
      <BackLink to={`/training/sessions/${session.id}`}>{session.moduleTitle}</BackLink>
      <PageTitle
        title={takenAt ? 'Correct the register' : `Who came to ${session.moduleTitle}?`}
        lead={`${session.when} · ${session.where}`}
      />
      {closed && <Notice tone="late">{closed}</Notice>}
      {hidden > 0 && (
        <InsetText>
          {hidden === 1 ? '1 person is' : `${hidden} people are`} not shown: you see names of
          schools whose list you have opened today. What is marked for the others stays as it is.
        </InsetText>
      )}
      {!closed && (
        <PlainForm wide errors={sent?.errors} values={sent?.values}>
          <Card title="Register" note={countNote(people.length, takenAt)}>
            <div id="mark" tabIndex={-1}>
              {people.length > 0 ? (
                <RegisterTable people={people} chosen={marksOf(sent?.values)} />
              ) : (
                <p className="text-ink-soft">Nobody is on the list. Add whoever came below.</p>
              )}
            </div>
          </Card>
          <Card title="Not on the list">
            <WalkInFields walkIns={walkIns} />
          </Card>
          <ButtonRow>
            <Button>Save the register</Button>
            <Button look="outline" name="rest" value="attended">
              Save, and mark everyone else attended
            </Button>
          </ButtonRow>
          <p className="text-sm text-ink-soft">
            Attended is half of the session or more. Less than half does not count: the person may
            come to another. You can correct this until {page.correctableUntil}; after that the
            programme team can.
          </p>
        </PlainForm>
      )}
    </>
  );
}

function countNote(people: number, takenAt: string | null): string {
  const words = people === 1 ? '1 person' : `${people} people`;
  return takenAt ? `${words}, last saved ${takenAt}` : words;
}

/** The marks that were chosen before a fault was told. */
function marksOf(values: FormValues | undefined): Record<string, string> {
  const mark = values?.mark;
  if (typeof mark !== 'object' || mark === null || Array.isArray(mark)) return {};
  const chosen = Object.entries(mark).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(chosen);
}
