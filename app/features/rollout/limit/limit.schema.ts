import { z } from 'zod';
import { choice, decimal, text } from '~/platform/form-field';
import { limitKinds } from './school-limit';

const reason = text('Say why', { max: 500 });

export const schoolLimitSchema = z.object({
  schoolId: text('Choose a school', { max: 50 }),
  kind: choice(limitKinds, 'Choose what the plan keeps'),
  cohortId: text('Choose a cohort', { max: 50 }),
  reason,
});

export const schoolPairSchema = z.object({
  kind: choice(['together', 'apart'], 'Choose together or apart'),
  oneSchoolId: text('Choose a school', { max: 50 }),
  otherSchoolId: text('Choose another school', { max: 50 }),
  reason,
});

const weight = (empty: string) => decimal(empty, { max: 1000 });

export const planSettingSchema = z.object({
  needWeight: weight('Enter what need weighs, or 0'),
  trustSplit: weight('Enter a price, or 0'),
  areaSplit: weight('Enter a price, or 0'),
  daysASchool: decimal('Enter the days, or 0', { max: 100 }),
  daysPer100Staff: decimal('Enter the days, or 0', { max: 100 }),
  pupilsPerStaff: decimal('Enter how many pupils, from 1', { min: 1, max: 100 }),
});
