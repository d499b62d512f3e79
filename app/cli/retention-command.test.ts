import { expect, it } from 'vitest';
import { useTerminal } from '../../tests/support/terminal';
import { act, db } from '~/platform/db.server';
import { retentionClasses } from '~/platform/retention';

const { portal, printed } = useTerminal();

it('lists what is due by class, and deletes nothing', async () => {
  const entry = { id: 'e', at: '2024-01-01T00:00:00.000Z', door: 'terminal', act: 'backUp' };
  const subject = { subjectKind: 'portal', subjectId: 'portal', detail: '{}' };
  await act((tx) => tx.auditEntry.create({ data: { ...entry, ...subject } }));
  expect(await portal('retention', '--json')).toBe(0);
  const told = JSON.parse(printed.join()) as { classes: { id: string; due: object[] }[] };
  expect(told.classes.map(({ id }) => id)).toEqual(retentionClasses.map(({ id }) => id));
  expect(told.classes.find(({ id }) => id === 'audit')?.due).toEqual([
    { what: 'lines of the audit trail', due: 1 },
    { what: 'openings of a named list', due: 0 },
  ]);
  expect(await db.auditEntry.count()).toBe(1);
});

it('says in words what is left to a person', async () => {
  expect(await portal('retention')).toBe(0);
  expect(printed.join('\n')).toContain(
    'Training record. 6 years from the end of the programme, then deleted.\n  left to a person',
  );
});
