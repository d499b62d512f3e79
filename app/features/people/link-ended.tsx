import { useLocation } from '@remix-run/react';
import { Button } from '~/ui/button';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

type LinkEndedProps = { standing: 'used' | 'ended' | 'unknown' };

const TITLES = {
  used: 'This link has been used',
  ended: 'This link has run out',
  unknown: 'This link does not work any more',
};

const LEADS = {
  used: 'Each link works once. If you have chosen a password, you can sign in with it.',
  ended:
    'Links work for a short time only, so that nobody finds them later. We can send you a new one.',
  unknown: 'It may have been cut short on its way, or it is an old one. We can send you a new one.',
};

export function titleOf(standing: 'usable' | LinkEndedProps['standing'] = 'unknown'): string {
  return standing === 'usable' ? 'Choose your password' : TITLES[standing];
}

/** What someone sees who follows a link that opens nothing: how to get on all the same. */
export function LinkEnded({ standing }: LinkEndedProps) {
  return (
    <>
      <PageTitle title={TITLES[standing]} lead={LEADS[standing]} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        {standing !== 'unknown' && <SendAnother />}
        <TextLink to="/sign-in">Sign in</TextLink>
        <TextLink to="/password/forgotten">
          {standing === 'unknown' ? 'Have a new link sent' : 'Have one sent to another address'}
        </TextLink>
      </div>
    </>
  );
}

/** Goes to the address that this link was sent to, which the page need not show. */
function SendAnother() {
  const { pathname } = useLocation();
  return (
    <form method="post" action={`${pathname}/renewal`}>
      <Button>Send me a new link</Button>
    </form>
  );
}
