import { expect, it } from 'vitest';
import { file } from './form-file';

const list = file({ empty: 'Choose the staff list', kinds: ['csv', 'xlsx'], maxBytes: 2_000_000 });

function faultOf(sent: unknown): string | undefined {
  return list.safeParse(sent).error?.issues[0]?.message;
}

it('takes a file of the right kind, whatever the case of its name', () => {
  expect(faultOf(new File(['a,b'], 'Staff.CSV'))).toBeUndefined();
});

it('says what is wrong with any other', () => {
  expect(faultOf(undefined)).toBe('Choose the staff list');
  expect(faultOf('staff.csv')).toBe('Choose the staff list');
  expect(faultOf(new File(['a'], 'staff.pdf'))).toBe('The selected file must be a CSV or XLSX');
  expect(faultOf(new File(['a'.repeat(2_000_001)], 'staff.csv'))).toBe(
    'The selected file must be smaller than 2 MB',
  );
});
