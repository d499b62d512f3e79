import type { Holiday } from './calendar-file';

/**
 * The bank holidays of England and Wales with which every portal begins, to the end of 2027. Source: GOV.UK,
 * https://www.gov.uk/bank-holidays.json, under the Open Government Licence v3.0. Later ones are loaded on the page of
 * term dates.
 */
export const bankHolidaysToBeginWith: readonly Holiday[] = [
  { on: '2024-01-01', title: 'New Year’s Day' },
  { on: '2024-03-29', title: 'Good Friday' },
  { on: '2024-04-01', title: 'Easter Monday' },
  { on: '2024-05-06', title: 'Early May bank holiday' },
  { on: '2024-05-27', title: 'Spring bank holiday' },
  { on: '2024-08-26', title: 'Summer bank holiday' },
  { on: '2024-12-25', title: 'Christmas Day' },
  { on: '2024-12-26', title: 'Boxing Day' },
  { on: '2025-01-01', title: 'New Year’s Day' },
  { on: '2025-04-18', title: 'Good Friday' },
  { on: '2025-04-21', title: 'Easter Monday' },
  { on: '2025-05-05', title: 'Early May bank holiday' },
  { on: '2025-05-26', title: 'Spring bank holiday' },
  { on: '2025-08-25', title: 'Summer bank holiday' },
  { on: '2025-12-25', title: 'Christmas Day' },
  { on: '2025-12-26', title: 'Boxing Day' },
  { on: '2026-01-01', title: 'New Year’s Day' },
  { on: '2026-04-03', title: 'Good Friday' },
  { on: '2026-04-06', title: 'Easter Monday' },
  { on: '2026-05-04', title: 'Early May bank holiday' },
  { on: '2026-05-25', title: 'Spring bank holiday' },
  { on: '2026-08-31', title: 'Summer bank holiday' },
  { on: '2026-12-25', title: 'Christmas Day' },
  { on: '2026-12-28', title: 'Boxing Day' },
  { on: '2027-01-01', title: 'New Year’s Day' },
  { on: '2027-03-26', title: 'Good Friday' },
  { on: '2027-03-29', title: 'Easter Monday' },
  { on: '2027-05-03', title: 'Early May bank holiday' },
  { on: '2027-05-31', title: 'Spring bank holiday' },
  { on: '2027-08-30', title: 'Summer bank holiday' },
  { on: '2027-12-27', title: 'Christmas Day' },
  { on: '2027-12-28', title: 'Boxing Day' },
];
