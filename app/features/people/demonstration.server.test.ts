import type { AppLoadContext } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { action } from '~/routes/sign-in_.demonstration';
import { act } from '~/platform/db.server';
import { createPortalIn, type PortalKind } from '~/platform/portal.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { listDemonstrationPeople } from './demonstration.server';

const now = '2026-11-23T09:30:00.000Z';
useFreshDatabase();

const begin = (kind: PortalKind) =>
  act((tx) =>
    createPortalIn(
      tx,
      { kind, councilName: 'Estuary Council', laCode: '999', contact: 'the team' },
      now,
    ),
  );

/** Presses the button of a person on the sign-in page: the answer, or what was thrown. */
function press(accountId: string, query = ''): Promise<Response> {
  const request = new Request(`http://portal.test/sign-in/demonstration${query}`, {
    method: 'POST',
    body: new URLSearchParams({ accountId }),
  });
  const context: AppLoadContext = { now, address: '10.3.0.1', nonce: '' };
  return action({ request, context, params: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

describe('in a demonstration', () => {
  it('lists its people with what they are, in the order of the roles', async () => {
    await begin('demo');
    await addPerson({ email: 'olive@demo.invalid', roles: ['observer'] });
    await addPerson({
      givenName: 'Lee',
      email: 'lee@demo.invalid',
      roles: ['observer', 'project-lead'],
    });
    await addPerson({ email: 'other@portal.test' });
    await addPerson({ email: 'gone@demo.invalid', roles: [] });
    expect((await listDemonstrationPeople(now)).map(({ name, as }) => `${name}: ${as}`)).toEqual([
      'Lee Carter: project lead',
      'Ann Carter: observer',
    ]);
  });

  it('signs in whoever is pressed, and nobody else', async () => {
    await begin('demo');
    const lee = await addPerson({ email: 'lee@demo.invalid' });
    const other = await addPerson({ email: 'other@portal.test' });
    const answer = await press(lee.accountId, '?next=/schools');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('/schools');
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    expect((await press(other.accountId)).status).toBe(404);
    expect((await press('')).status).toBe(404);
  });
});

describe('in a live database', () => {
  it('lists nobody and signs in nobody, whatever stands in it', async () => {
    await begin('live');
    const { accountId } = await addPerson({ email: 'lee@demo.invalid' });
    expect(await listDemonstrationPeople(now)).toEqual([]);
    const answer = await press(accountId);
    expect(answer.status).toBe(404);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
