import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { ModeCards } from '~/features/rollout/proposal/mode-cards';
import { readBeforeProposing } from '~/features/rollout/proposal/new-proposal.server';
import { ProposalForm } from '~/features/rollout/proposal/proposal-form';
import { proposalSchema } from '~/features/rollout/proposal/proposal.schema';
import { askForProposal } from '~/features/rollout/proposal/proposal.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { InsetText } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [{ title: 'Propose a plan – Culture of Inclusion' }];

const FIELD: Record<string, string> = { early: 'earlyPlaces', screened: 'approver' };

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { now } = args.context;
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) throw absent();
  const seed = Number(dayOf(now).replaceAll('-', ''));
  const before = await readBeforeProposing(year.id, now);
  return { year, ...before, values: { seconds: '60', seed } };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, proposalSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await askForProposal(viewer.by, { programmeYearId: year.id, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason] ?? 'form']: outcome.message }), 409);
  return redirect(`/rollout/proposals/${outcome.proposalId}`);
}

export default function NewProposal() {
  const { year, facts, notes, values } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <BackLink to={`/rollout/proposals?year=${year.number}`}>Proposals</BackLink>
      <PageTitle
        eyebrow={year.name}
        title="Propose a plan"
        lead="First decide what year 1 is to show: how the schools are ordered settles it, and cannot be changed afterwards."
      />
      <ModeCards facts={facts} />
      {notes.length > 0 && (
        <InsetText>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>
            <TextLink to={`/rollout/limits?year=${year.number}`}>
              Look over the limits first
            </TextLink>
          </p>
        </InsetText>
      )}
      <ProposalForm errors={sent?.errors} values={sent?.values ?? values} />
    </>
  );
}
