import { describe, expect, test } from 'vitest';
import { facilitatorDaysOf, planStaff, usualSetting } from './plan-setting';

describe('the staff a plan counts a school with', () => {
  const staff = (school: { listed: number; isEnrolled: boolean; pupils: number | null }) =>
    planStaff(school, usualSetting);

  test('before enrolment: what its pupils lead one to expect, or its list where that is larger', () => {
    const before = { isEnrolled: false, pupils: 210 };
    expect(staff({ ...before, listed: 1 })).toEqual({ staff: 26, isEstimate: true });
    expect(staff({ ...before, listed: 31 })).toEqual({ staff: 31, isEstimate: false });
  });

  test('once enrolled: its list, however many pupils it has', () => {
    const school = { listed: 12, isEnrolled: true, pupils: 900 };
    expect(staff(school)).toEqual({ staff: 12, isEstimate: false });
  });

  test('its list where no pupils are on record', () => {
    const school = { listed: 1, isEnrolled: false, pupils: null };
    expect(staff(school)).toEqual({ staff: 1, isEstimate: false });
  });
});

test('facilitator days: so many a school, and more by its staff, to a tenth', () => {
  expect(facilitatorDaysOf(47, usualSetting)).toBe(2.9);
});
