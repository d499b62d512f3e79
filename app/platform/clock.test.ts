import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clockFrom } from './clock';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00.000Z') }));
afterEach(() => vi.useRealTimers());

it('tells real time', () => {
  const now = clockFrom();
  expect(now()).toBe('2026-03-01T08:00:00.000Z');
});

it('ticks on from a starting instant', () => {
  const now = clockFrom('2026-11-23T09:30:00.000Z');
  expect(now()).toBe('2026-11-23T09:30:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(now()).toBe('2026-11-23T09:31:30.000Z');
});
