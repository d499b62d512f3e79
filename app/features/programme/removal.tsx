import type { Allowed, Refused } from '~/platform/outcome';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

type RemovalProps = {
  what: string;
  /** May it go? Otherwise the words why not stand where the button would. */
  ruling: Allowed | Refused<string>;
  words: string;
  backTo: string;
};

/** Asks once more before something of the programme is taken out. */
export function Removal({ what, ruling, words, backTo }: RemovalProps) {
  return (
    <>
      <BackLink to={backTo} />
      {ruling.ok ? (
        <>
          <PageTitle title={`Remove “${what}”?`} lead={words} />
          <form method="post">
            <ButtonRow>
              <Button look="danger">Remove it</Button>
              <ButtonLink look="link" to={backTo}>
                Keep it
              </ButtonLink>
            </ButtonRow>
          </form>
        </>
      ) : (
        <>
          <PageTitle title={`“${what}” cannot be removed`} />
          <EmptyState title={ruling.message}>
            What people have done, and what they have been asked to do, is not taken away.
          </EmptyState>
        </>
      )}
    </>
  );
}
