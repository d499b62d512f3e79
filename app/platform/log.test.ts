import { describe, expect, it } from 'vitest';
import { loggedPath } from './log';

describe('what of an address stands in the log', () => {
  it('keeps the path and leaves the query out', () => {
    expect(loggedPath('https://portal.example/schools?q=Ann+Smith')).toBe('/schools');
  });

  it('keeps ids and long names of pages', () => {
    const path = '/training/sessions/0b7e2f0a-2f3c-4a51-9d0e-8a3d1f6c5b2e/cancellation';
    expect(loggedPath(path)).toBe(path);
    expect(loggedPath('/accessibility-statement-of-the-portal')).toBe(
      '/accessibility-statement-of-the-portal',
    );
  });

  it('hides what could be the secret of a one-time link', () => {
    expect(loggedPath('/invitation/Zk3vQ0xYw8mN2pL5rT7uJ9aB')).toBe('/invitation/[hidden]');
    expect(loggedPath('/invitation/Zk3vQ0xYw8mN2pL5rT7uJ9aB.data')).toBe('/invitation/[hidden]');
    expect(loggedPath('/password/9f86d081884c7d659a2feaa0c55ad015')).toBe('/password/[hidden]');
  });
});
