import { describe, expect, it } from 'vitest';
import { readSettings, SettingsFault } from './env';

const good = {
  DATABASE_URL: 'file:./data/portal.sqlite',
  ORIGIN: 'https://inclusion.example.gov.uk',
  MAIL_FROM: 'Inclusion programme <inclusion@example.gov.uk>',
  SMTP_URL: 'smtp://mail.example.gov.uk:25',
};

function faults(env: Record<string, string | undefined>): string[] {
  try {
    readSettings(env);
  } catch (fault) {
    if (fault instanceof SettingsFault) return fault.message.split('\n').slice(1);
    throw fault;
  }
  return [];
}

describe('settings', () => {
  it('fill in what may be left out', () => {
    expect(readSettings(good)).toMatchObject({
      databaseFile: './data/portal.sqlite',
      isHttps: true,
      port: 3000,
      trustedProxies: 0,
      contentOrigin: undefined,
    });
  });

  it('take an empty text as left out', () => {
    expect(readSettings({ ...good, PORT: '', CONTENT_ORIGIN: '' })).toMatchObject({ port: 3000 });
  });

  it('tell every fault at once', () => {
    const told = faults({ PORT: 'eighty', TRUST_PROXY: '11', ORIGIN: 'inclusion.example.gov.uk' });
    expect(told.map((line) => line.trim().split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'MAIL_FROM',
      'ORIGIN',
      'PORT',
      'SMTP_URL',
      'TRUST_PROXY',
    ]);
  });

  it.each([
    ['ORIGIN', 'https://inclusion.example.gov.uk/portal'],
    ['ORIGIN', 'ftp://inclusion.example.gov.uk'],
    ['DATABASE_URL', 'postgresql://somewhere/portal'],
    ['PORT', '70000'],
    ['PORTAL_NOW', '23 November 2026'],
    ['MAIL_FROM', 'nobody'],
    ['SMTP_URL', 'mail.example.gov.uk'],
    ['CONTENT_ORIGIN', 'https://inclusion.example.gov.uk'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s as %s', (name, value) => {
    const told = faults({ ...good, [name]: value });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(name);
  });
});
