import { linkToChoosePassword } from '~/features/people/access.server';
import { createAccountIn } from '~/features/people/account.server';
import { addPersonIn } from '~/features/people/person.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import { startPostIn } from './post.server';

type NewAccount = {
  schoolId: string;
  staffType: 'head' | 'senco';
  givenName: string;
  familyName: string;
  email: string;
};

type Created =
  | (Allowed & { personId: string; link: string })
  | Refused<'email-taken' | 'no-agreement' | 'same-post'>;

/** From the terminal: a head or SENCO with post, access and account. Nobody is written to: the link is handed back. */
export function createSchoolAccount(by: By, wanted: NewAccount): Promise<Created> {
  return act(async (tx) => {
    const { schoolId, staffType, ...words } = wanted;
    if ((await tx.account.count({ where: { email: words.email } })) > 0) {
      return refused('email-taken', `Someone signs in with ${words.email} already.`);
    }
    if (staffType !== 'head' && (await tx.agreementAcceptance.count({ where: { schoolId } })) === 0)
      return refused(
        'no-agreement',
        'The head or the trust lead accepts the data-sharing agreement before any staff are added.',
      );
    const personId = await addPersonIn(tx, by, words);
    const home = { schoolId, staffType, startsOn: dayOf(by.now), source: 'hand' };
    const started = await startPostIn(tx, by, { ...home, personId });
    if (!started.ok) throw new Error(started.message);
    const account = await createAccountIn(tx, by, { personId, email: words.email });
    if (!account.ok) throw new Error(account.message);
    const link = await linkToChoosePassword(tx, by, account.accountId);
    return { ok: true, personId, link };
  });
}
