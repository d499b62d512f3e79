import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { countHeldTexts } from '~/features/feedback/text-review.server';
import { WaitingCard } from '~/features/learning/waiting-card';
import { countWaiting } from '~/features/learning/waiting.server';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { DeclinedCard } from '~/features/rollout/declined-card';
import { TermsCard } from '~/features/schools/terms-card';
import { findTermsWarning } from '~/features/schools/term.server';
import { NotBegunCard } from '~/features/schools/not-begun-card';
import { countNotBegun } from '~/features/schools/school-list.server';
import { ComingCard, RegistersDueCard } from '~/features/training/coming-cards';
import { listComing, listRegistersDue } from '~/features/training/coming.server';
import { RingCard, RungCard } from '~/features/training/ring-card';
import { listToRing } from '~/features/training/this-week.server';
import { ShortSoonCard } from '~/features/training/timetable/short-soon-card';
import { listShortSoon } from '~/features/training/timetable/short-soon.server';
import { counted } from '~/platform/message-text';
import { dayOf, longDay } from '~/platform/time';
import { Card } from '~/ui/card';
import { Columns, Stack } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta = () => [{ title: 'This week – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const { now } = args.context;
  const day = dayOf(now);
  const year = await findProgrammeYear(args.request, day);
  const yearId = year?.id ?? '';
  const [ring, notBegun, coming, registersDue, short, waiting, held, terms] = await Promise.all([
    listToRing(yearId, now),
    countNotBegun(day),
    listComing(yearId, now),
    listRegistersDue(yearId, now),
    listShortSoon(yearId, now),
    countWaiting(yearId, now),
    may(viewer, 'review-answers') ? countHeldTexts() : 0,
    findTermsWarning(day),
  ]);
  return {
    ...{ ring, notBegun, coming, registersDue, waiting, held, terms, short },
    today: day,
    eyebrow: [year?.name, longDay(day)].filter(Boolean).join(' · '),
    isLead: may(viewer, 'give-access') && may(viewer, 'read-audit'),
  };
}

export default function ThisWeek() {
  const page = useLoaderData<typeof loader>();
  const { ring, today, notBegun, coming, registersDue, short, waiting, held, isLead } = page;
  const aside = (
    <Stack>
      <WaitingCard waiting={waiting} />
      <ShortSoonCard short={short} />
      <NotBegunCard {...notBegun} />
      <TermsCard warning={page.terms} />
      {isLead && <LeadCard held={held} />}
    </Stack>
  );
  return (
    <>
      <PageTitle eyebrow={page.eyebrow} title={titleOf(page)} />
      <Columns aside={aside}>
        <RegistersDueCard due={registersDue} />
        <RingCard toRing={ring.toRing} thinking={ring.thinking} today={today} />
        <RungCard rung={ring.rung} today={today} />
        <DeclinedCard schools={ring.declined} />
        <ComingCard sessions={coming} />
      </Columns>
    </>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** The two most urgent things, in one line. */
function titleOf({ ring, registersDue, short, held }: Page): string {
  const seats = short.seats.reduce((sum, module) => sum + module.short, 0);
  const about = short.seats.some(({ isEstimate }) => isEstimate) ? 'about ' : '';
  const matters = [
    {
      number: ring.toRing.length,
      one: 'school',
      many: 'schools',
      rest: ' to ring',
    },
    {
      number: registersDue.length,
      one: 'register is',
      many: 'registers are',
      rest: ' to be taken',
    },
    { number: seats, about, one: 'seat is', many: 'seats are', rest: ' missing' },
    { number: held, one: 'comment waits', many: 'comments wait', rest: ' for you' },
  ].filter(({ number }) => number > 0);
  if (matters.length === 0) return 'Nothing waits for you this week';
  const urgent = matters.slice(0, 2);
  const words = urgent
    .map(({ number, about = '', one, many, rest }) => about + counted(number, one, many) + rest)
    .join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function LeadCard({ held }: { held: number }) {
  return (
    <Card title="For the project lead">
      <ul className="grid gap-2">
        <li>
          <TextLink to="/feedback/review">
            {held === 0 ? 'No comments to read' : `${counted(held, 'comment')} to read`}
          </TextLink>
        </li>
        <li>
          <TextLink to="/measures">Measures</TextLink>
        </li>
        <li>
          <TextLink to="/access">Who has access</TextLink>
        </li>
        <li>
          <TextLink to="/audit">Who did what</TextLink>
        </li>
      </ul>
    </Card>
  );
}
