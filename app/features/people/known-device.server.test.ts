import { describe, expect, it, vi } from 'vitest';
import * as env from '~/platform/env';
import { knownDevice, rememberDevice } from './known-device.server';

const browser = (cookie = '') =>
  new Request('https://portal.test/', { headers: { Cookie: cookie } });
const sent = (header: string) => header.split(';')[0] ?? '';

describe('a device known from an earlier success', () => {
  it('is known to whoever signed in on it, until their password changes', () => {
    const cookie = sent(rememberDevice(browser(), 'hash of Ann'));
    expect(knownDevice(browser(cookie), 'hash of Ann')).not.toBeNull();
    expect(knownDevice(browser(cookie), 'hash of Bob')).toBeNull();
    expect(knownDevice(browser(cookie), null)).toBeNull();
  });

  it('is shared by eight people at most, the latest first', () => {
    const people = Array.from({ length: 10 }, (_, n) => `hash ${n}`);
    const cookie = people.reduce((kept, who) => sent(rememberDevice(browser(kept), who)), '');
    const known = people.filter((who) => knownDevice(browser(cookie), who) !== null);
    expect(known).toEqual(people.slice(2));
    const again = sent(rememberDevice(browser(cookie), 'hash 9'));
    expect(again.split('~')).toHaveLength(8);
  });

  it('is told by a cookie of this host alone when the portal runs on https', () => {
    const settings = env.readSettings({ ...process.env, ORIGIN: 'https://portal.test' });
    vi.spyOn(env, 'settings').mockReturnValue(settings);
    const header = rememberDevice(browser(), 'hash of Ann');
    expect(header).toMatch(/^__Host-portal-device=.*; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
    expect(header).not.toMatch(/Domain/i);
  });

  it('is not known by garbage', () => {
    expect(knownDevice(browser('portal-device=~~x.y~'), 'hash of Ann')).toBeNull();
  });
});
