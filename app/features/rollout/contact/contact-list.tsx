import { Button } from '~/ui/button';
import { PlainForm } from '~/ui/plain-form';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ContactShown } from './contact.server';

type ContactListProps = { contacts: ContactShown[]; ofAll?: boolean };

/** The log of contacts, the newest first. */
export function ContactList({ contacts, ofAll = false }: ContactListProps) {
  return (
    <ol className="grid gap-4">
      {contacts.map((contact) => (
        <li key={contact.id} className="border-t border-line pt-3 first:border-t-0 first:pt-0">
          {ofAll && (
            <p>
              <TextLink to={`/schools/${contact.school.id}/contacts`}>
                {contact.school.name}
              </TextLink>
            </p>
          )}
          <p>
            <strong>{contact.words}</strong>
            <span className="text-sm text-ink-soft">
              {' '}
              · {contact.on}, {contact.by}
            </span>
          </p>
          {contact.note && <p className="max-w-reading">{contact.note}</p>}
          {contact.next && <NextAct contact={contact} next={contact.next} />}
        </li>
      ))}
    </ol>
  );
}

type NextActProps = { contact: ContactShown; next: NonNullable<ContactShown['next']> };

function NextAct({ contact: { id, school }, next }: NextActProps) {
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <span>
        Next: {next.act}, by {next.on}
      </span>
      {next.isDone && <Tag status="done">Done</Tag>}
      {next.isDue && <Tag status="attention">Due</Tag>}
      {!next.isDone && (
        <PlainForm action={`/schools/${school.id}/contacts/${id}/next`}>
          <Button look="outline" small>
            Done<VisuallyHidden> “{next.act}”</VisuallyHidden>
          </Button>
        </PlainForm>
      )}
    </div>
  );
}
