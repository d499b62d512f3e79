import { z } from 'zod';

const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const whole = (least: number, most: number, what: string) =>
  z
    .string()
    .regex(/^\d+$/, `must be ${what}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `must be ${what}`);

/** Cross-checks run even when a setting is at fault by itself, so that all faults are told at once. */
const always = () => true;

const origin = z
  .string({
    error: 'is missing: the address people type, such as https://inclusion.example.gov.uk',
  })
  .transform((text) => text.replace(/\/$/, ''))
  .refine(isOrigin, 'must be an address without a path, such as https://inclusion.example.gov.uk');

const environment = z
  .object({
    DATABASE_URL: z
      .string({
        error: 'is missing: where the database file is, such as file:./data/portal.sqlite',
      })
      .regex(/^file:.+/, 'must begin with file: and name a file, such as file:./data/portal.sqlite')
      .transform((url) => url.slice('file:'.length)),
    ORIGIN: origin,
    CONTENT_ORIGIN: optional(origin),
    TRUST_PROXY: optional(whole(0, 10, 'the number of proxies in front, 0 to 10')),
    PORT: optional(whole(1, 65_535, 'a port, 1 to 65535')),
    HOST: optional(z.string()),
    PORTAL_NOW: optional(
      z.string().refine(isInstant, 'must be an instant in UTC, such as 2026-11-23T09:30:00.000Z'),
    ),
    MAIL_FROM: z
      .string({ error: 'is missing: the address that messages come from' })
      .regex(/^[^@]*<?[^@\s]+@[^@\s]+>?$/, 'must be an e-mail address, with or without a name'),
    SMTP_URL: optional(
      z.string().regex(/^smtps?:\/\/\S+$/, 'must begin with smtp:// or smtps:// and name a server'),
    ),
    MAIL_FOLDER: optional(z.string()),
    LOG_LEVEL: optional(
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      }),
    ),
  })
  .refine((env) => env.SMTP_URL !== undefined || env.MAIL_FOLDER !== undefined, {
    when: always,
    path: ['SMTP_URL'],
    message: 'is missing: the mail server, or MAIL_FOLDER to write messages to files instead',
  })
  .refine((env) => env.CONTENT_ORIGIN === undefined || env.CONTENT_ORIGIN !== env.ORIGIN, {
    when: always,
    path: ['CONTENT_ORIGIN'],
    message: 'must differ from ORIGIN: its whole use is to keep bought content away from it',
  })
  .transform((env) => ({
    databaseFile: env.DATABASE_URL,
    origin: env.ORIGIN,
    isHttps: env.ORIGIN.startsWith('https:'),
    contentOrigin: env.CONTENT_ORIGIN,
    trustedProxies: env.TRUST_PROXY ?? 0,
    port: env.PORT ?? 3000,
    host: env.HOST,
    startingInstant: env.PORTAL_NOW,
    mailFrom: env.MAIL_FROM,
    smtpUrl: env.SMTP_URL,
    mailFolder: env.MAIL_FOLDER,
  }));

/** The portal's settings, as read from the environment. */
export type Settings = z.infer<typeof environment>;

/** The settings cannot be used; the message has a line for each fault. */
export class SettingsFault extends Error {
  override name = 'SettingsFault';
}

/**
 * Reads the settings from an environment.
 * @throws SettingsFault naming every fault at once
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const result = environment.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
  throw new SettingsFault(['The settings cannot be used:', ...faults].join('\n'));
}

let known: Settings | undefined;

/** The settings of this process, read once. */
export function settings(): Settings {
  known ??= readSettings(process.env);
  return known;
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}
