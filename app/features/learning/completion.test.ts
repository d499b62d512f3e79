import { describe, expect, it } from 'vitest';
import { completionOf, type Attendance } from './completion';

const module = { hasLivePart: true, tickedPartIds: ['reading', 'practice'] };
const ticked = [
  { partId: 'reading', doneOn: '2026-09-20' },
  { partId: 'practice', doneOn: '2026-10-02' },
];
const attended: Attendance = { kind: 'open', heldOn: '2026-09-28', mark: 'attended' };
const missed: Attendance = { kind: 'open', heldOn: '2026-09-14', mark: 'absent' };

describe('completionOf', () => {
  it('is the day of the last part done', () => {
    expect(completionOf(module, [attended], ticked)).toEqual({
      route: 'attended',
      completedOn: '2026-10-02',
    });
  });

  it('wants every part', () => {
    expect(completionOf(module, [attended], ticked.slice(1))).toBeNull();
    expect(completionOf(module, [], ticked)).toBeNull();
    expect(completionOf(module, [missed], ticked)).toBeNull();
  });

  it('does not count less than half of a session', () => {
    expect(completionOf(module, [{ ...attended, mark: 'part' }], ticked)).toBeNull();
  });

  it.each([
    ['in-school', 'in-school'],
    ['led-by-school', 'led-by-school'],
  ] as const)('goes by the kind of session: %s', (kind, route) => {
    expect(completionOf(module, [{ ...attended, kind }], ticked)?.route).toBe(route);
  });

  it('is caught up where an earlier session was missed, not where a later one was', () => {
    expect(completionOf(module, [attended, missed], ticked)?.route).toBe('caught-up');
    const later = { ...missed, heldOn: '2026-10-05' };
    expect(completionOf(module, [attended, later], ticked)?.route).toBe('attended');
  });

  it('is online where there is no live part, whatever was attended', () => {
    const online = { ...module, hasLivePart: false };
    expect(completionOf(online, [], ticked)).toEqual({
      route: 'online',
      completedOn: '2026-10-02',
    });
  });

  it('never completes a module with nothing to do', () => {
    expect(completionOf({ hasLivePart: false, tickedPartIds: [] }, [], [])).toBeNull();
  });
});
