import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { OwnSignInSession } from './own-sign-in-sessions.server';

/** A person's sign-in sessions, each of the others with a button that ends it. */
export function OwnSignInSessions({ sessions }: { sessions: OwnSignInSession[] }) {
  return (
    <Card>
      <form method="post">
        <DataTable
          caption="Where you are signed in"
          captionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            { head: 'With', cell: ({ device }) => device, names: true },
            { head: 'Since', cell: ({ since }) => since },
            { head: 'By', cell: ({ bySlip }) => (bySlip ? 'a slip' : 'password') },
            { head: 'End it', headHidden: true, cell: EndButton },
          ]}
        />
      </form>
      {sessions.length > 2 && (
        <form method="post" className="mt-6">
          <Button look="outline">End all but this one</Button>
        </form>
      )}
    </Card>
  );
}

function EndButton({ id, device, isThis }: OwnSignInSession) {
  if (isThis) return <strong>This one</strong>;
  return (
    <Button look="outline" small name="end" value={id}>
      End
      <span className="sr-only"> the one with {device}</span>
    </Button>
  );
}
