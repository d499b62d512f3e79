import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../tests/support/database';
import { startSmtp } from '../../tests/support/smtp';
import { act, db } from './db.server';
import { settings } from './env';
import { MOST_ATTEMPTS } from './mail-failure';
import { mailTransport, type MailTransport } from './mail-transport.server';
import { sendDue } from './outbox-relay.server';
import { queueMessage, type NewMessage } from './outbox.server';
import { addMinutes } from './time';

const now = '2026-11-23T09:30:00.000Z';
const link = 'http://portal.test/password/abc';
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//portal//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:1@portal.test',
  'DTSTAMP:20261123T093000Z',
  'DTSTART:20261201T093000Z',
  'SUMMARY:Adapting teaching',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

useFreshDatabase();
let smtp: Awaited<ReturnType<typeof startSmtp>>;
const unknown = 'nobody@school.test';
const full = 'full@school.test';

beforeEach(async () => {
  smtp = await startSmtp({
    onRcptTo({ address }, _session, done) {
      const refusal = { [unknown]: 550, [full]: 452 }[address];
      done(refusal ? Object.assign(new Error('no'), { responseCode: refusal }) : null);
    },
  });
});
afterEach(() => smtp.stop());

const toServer = () => mailTransport({ ...settings(), smtpUrl: smtp.url });
const toNowhere = () => mailTransport({ ...settings(), smtpUrl: 'smtp://127.0.0.1:1' });

function queue(changes: Partial<NewMessage> = {}) {
  const message: NewMessage = {
    kind: 'booking-confirmed',
    subjectId: 'session-1',
    personId: 'person-1',
    toAddress: 'ann@school.test',
    dueAt: now,
    subject: 'Your place – booked',
    text: 'Dear Ann,\n\nYou have a place.\n',
    now,
    ...changes,
  };
  return act((tx) => queueMessage(tx, message));
}

const rows = () => db.outboxMessage.findMany({ orderBy: { kind: 'asc' } });
const messageIdsOf = (mails: string[]) =>
  mails.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]);

describe('the outbox', () => {
  it('holds one message however often it is queued', async () => {
    await queue();
    await queue({ text: 'Dear Ann, again' });
    await queue({ dueAt: addMinutes(now, 5) });
    expect(await rows()).toHaveLength(2);
  });

  it('sends what is due, with the calendar in the method of its file', async () => {
    await queue({ calendar });
    await queue({ kind: 'later', dueAt: addMinutes(now, 60) });
    expect(await sendDue(now, toServer)).toBe(1);
    const [mail = ''] = smtp.received;
    expect(mail).toContain('To: ann@school.test');
    expect(mail).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(mail).toMatch(/filename=session\.ics/);
    expect((await rows()).map(({ state, sentAt }) => [state, sentAt])).toEqual([
      ['delivered', now],
      ['created', null],
    ]);
    expect(await sendDue(now, toServer)).toBe(0);
    expect(smtp.received).toHaveLength(1);
  });

  it('forgets a one-time link once it has gone', async () => {
    await queue({ text: `Choose a password:\n${link}\n`, secret: link });
    expect((await rows())[0]?.text).not.toContain(link);
    await sendDue(now, toServer);
    expect(smtp.received[0]).toContain(link);
    expect(JSON.stringify(await rows())).not.toContain(link);
  });

  it('writes files that a mail program opens when there is no mail server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portal-mail-'));
    const toFiles = () => mailTransport({ ...settings(), mailFolder: folder });
    await queue({ calendar });
    await sendDue(now, toFiles);
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/^20261123T0930-booking-confirmed-[0-9a-f]{8}\.eml$/);
    const mail = readFileSync(join(folder, name), 'utf8');
    expect(mail).toMatch(/^From: Estuary Council <inclusion@portal\.test>\r$/m);
    expect(mail).toContain('You have a place.');
    rmSync(folder, { recursive: true });
  });
});

describe('when sending fails', () => {
  it('tries again later when the server is away, and not the other messages', async () => {
    await queue();
    await queue({ kind: 'second' });
    await sendDue(now, toNowhere);
    const [first, second] = await rows();
    expect(first).toMatchObject({ state: 'temporary-failure', attempts: 1 });
    expect(first?.nextTryAt).toBe(addMinutes(now, 1));
    expect(second).toMatchObject({ state: 'created', attempts: 0 });
    expect(await sendDue(addMinutes(now, 1), toServer)).toBe(2);
  });

  it('tells a refusal for good from one that may pass', async () => {
    await queue({ kind: 'a', toAddress: unknown });
    await queue({ kind: 'b', toAddress: full });
    await queue({ kind: 'c' });
    expect(await sendDue(now, toServer)).toBe(1);
    expect((await rows()).map(({ state }) => state)).toEqual([
      'permanent-failure',
      'temporary-failure',
      'delivered',
    ]);
  });

  it('gives up after 48 attempts', async () => {
    await queue({ secret: link, text: link });
    const full = Object.assign(new Error('full'), { code: 'EENVELOPE', responseCode: 452 });
    const refusing = () => ({ send: () => Promise.reject(full), close: () => undefined });
    let at = now;
    for (let n = 0; n < MOST_ATTEMPTS + 2; n++) {
      await sendDue(at, refusing);
      at = addMinutes(at, 61);
    }
    const [row] = await rows();
    expect(row).toMatchObject({
      state: 'technical-failure',
      attempts: MOST_ATTEMPTS,
      secret: null,
    });
  });
});

describe('a crash after sending, before marking', () => {
  it('sends once more, as the same message', async () => {
    await queue();
    await crashAfterSending();
    expect((await rows())[0]?.state).toBe('sending');

    await sendDue(addMinutes(now, 9), toServer);
    expect(smtp.received).toHaveLength(1);
    await sendDue(addMinutes(now, 10), toServer);
    expect(smtp.received).toHaveLength(2);
    const [first, second] = messageIdsOf(smtp.received);
    expect(second).toBe(first);
    expect(first).toBeTruthy();
    expect((await rows())[0]?.state).toBe('delivered');
  });
});

/** The mail server takes the message and the process is gone before it learns so. */
async function crashAfterSending(): Promise<void> {
  await new Promise<void>((taken) => {
    const real = toServer();
    const dying: MailTransport = {
      ...real,
      async send(mail) {
        await real.send(mail);
        real.close();
        taken();
        await new Promise(() => undefined);
      },
    };
    void sendDue(now, () => dying);
  });
}
