import { expect, it } from 'vitest';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { signInAs } from '../../../tests/support/sign-in';
import { endOwnSignInSessions, listOwnSignInSessions } from './own-sign-in-sessions.server';
import { findViewer } from './sign-in-session.server';

const now = '2026-11-23T09:30:00.000Z';
const { file } = useFreshDatabase();

async function viewerBy(cookie: string) {
  const request = new Request('http://portal.test/', { headers: { Cookie: cookie } });
  const viewer = await findViewer(request, now);
  if (!viewer) throw new Error('Nobody is signed in.');
  return viewer;
}

it('shows a person their own sign-in sessions and ends any of the others', async () => {
  const ann = await addPerson();
  const bob = await addPerson({ givenName: 'Bob' });
  const [here, there, elsewhere] = [1, 2, 3].map(() => signInAs(file(), ann.personId));
  const bobs = signInAs(file(), bob.personId);
  const viewer = await viewerBy(here ?? '');
  const other = await viewerBy(there ?? '');
  const stranger = await viewerBy(bobs);

  expect((await listOwnSignInSessions(viewer)).map(({ isThis }) => isThis)).toEqual([
    true,
    false,
    false,
  ]);
  expect(await endOwnSignInSessions(viewer, { id: stranger.signInSessionId })).toBe(0);
  expect(await endOwnSignInSessions(viewer, { id: viewer.signInSessionId })).toBe(0);
  expect(await endOwnSignInSessions(viewer, { id: other.signInSessionId })).toBe(1);
  await expect(viewerBy(there ?? '')).rejects.toThrow();
  expect(await endOwnSignInSessions(viewer, 'others')).toBe(1);
  await expect(viewerBy(elsewhere ?? '')).rejects.toThrow();
  expect((await viewerBy(here ?? '')).personId).toBe(ann.personId);
  expect((await viewerBy(bobs)).personId).toBe(bob.personId);
});
