import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from '~prisma/client';
import { useFreshDatabase } from '../../tests/support/database';
import { act, db } from './db.server';

const { file } = useFreshDatabase();
const team = (name: string) => ({
  id: randomUUID(),
  name,
  kind: 'health',
  createdAt: '2026-11-23T09:00:00.000Z',
});
const undo = new Error('undo');

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

describe('the isolation trap of the driver adapter', () => {
  test('one plain client: another request’s insert vanishes with a transaction that is rolled back', async () => {
    const client = new PrismaClient({
      adapter: new PrismaBetterSqlite3({ url: `file:${file()}` }),
    });
    const inside = gate();
    const end = gate();
    const first = client.$transaction(async (tx) => {
      await tx.team.create({ data: team('first') });
      inside.open();
      await end.opened;
      throw undo;
    });
    await inside.opened;
    await client.team.create({ data: team('somebody else’s') });
    end.open();
    await expect(first).rejects.toThrow('undo');
    expect(await client.team.count()).toBe(0);
    await client.$disconnect();
  });

  test('through act: the other survives, and a reader never sees what is not committed', async () => {
    const inside = gate();
    const end = gate();
    const first = act(async (tx) => {
      await tx.team.create({ data: team('first') });
      inside.open();
      await end.opened;
      throw undo;
    });
    await inside.opened;
    expect(await db.team.count()).toBe(0);
    const second = act((tx) => tx.team.create({ data: team('somebody else’s') }));
    end.open();
    await expect(first).rejects.toThrow('undo');
    await second;
    expect(await db.team.findMany({ select: { name: true } })).toEqual([
      { name: 'somebody else’s' },
    ]);
  });
});

describe('act and the read client', () => {
  test('many acts at once all happen, one after another', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => act((tx) => tx.team.create({ data: team(`${i}`) }))),
    );
    expect(await db.team.count()).toBe(30);
  });

  test('the read client cannot write', async () => {
    await expect(db.team.create({ data: team('no') })).rejects.toThrow(/readonly/);
  });

  test('an act inside an act is refused, and the outer one rolls back', async () => {
    const nested = act(async (tx) => {
      await tx.team.create({ data: team('outer') });
      await act((inner) => inner.team.create({ data: team('inner') }));
    });
    await expect(nested).rejects.toThrow('pass its tx on');
    expect(await db.team.count()).toBe(0);
  });
});
