import type { LoaderFunctionArgs } from '@remix-run/node';
import { requirePermission } from '~/features/people/guard.server';
import { listContacts } from '~/features/rollout/contact/contact.server';
import { csvFile } from '~/platform/csv-file.server';
import { dayOf } from '~/platform/time';

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-programme');
  const today = dayOf(args.context.now);
  const { contacts } = await listContacts({ whole: true }, today);
  return csvFile({
    name: `contacts-${today}`,
    header: ['school', 'day', 'contact', 'by', 'note', 'next', 'next by', 'done'],
    rows: contacts.map(({ school, day, words, by, note, next }) => [
      ...[school.name, day, words, by, note],
      ...[next?.act ?? null, next?.on ?? null, next?.isDone ?? null],
    ]),
  });
}
