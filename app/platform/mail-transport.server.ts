import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Settings } from './env';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  calendar: string | null;
  messageId: string;
  /** For the name of a file: when it fell due and what it is. */
  dueAt: string;
  kind: string;
};

/** Takes messages to the mail server, or to files that a mail program opens. */
export type MailTransport = { send: (mail: Mail) => Promise<void>; close: () => void };

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export function mailTransport(settings: Settings): MailTransport {
  const { smtpUrl, mailFolder, mailFrom } = settings;
  if (smtpUrl !== undefined) return smtpTransport(smtpUrl, mailFrom);
  if (mailFolder !== undefined) return fileTransport(mailFolder, mailFrom);
  throw new Error('Neither SMTP_URL nor MAIL_FOLDER is set.');
}

function smtpTransport(url: string, from: string): MailTransport {
  const smtp = createTransport({ url, pool: true, maxConnections: 1, ...PATIENCE });
  return {
    async send(mail) {
      await smtp.sendMail(composed(mail, from));
    },
    close: () => smtp.close(),
  };
}

function fileTransport(folder: string, from: string): MailTransport {
  const stream = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await stream.sendMail(composed(mail, from));
      await mkdir(folder, { recursive: true });
      // Named by the message itself, so that sending twice leaves one file.
      const day = mail.dueAt.replaceAll(/[-:]/g, '').slice(0, 13);
      const name = `${day}-${mail.kind}-${mail.messageId.slice(1, 9)}.eml`;
      const draft = join(folder, `.${name}`);
      await writeFile(draft, message as Buffer, { mode: 0o600 });
      await rename(draft, join(folder, name));
    },
    close: () => stream.close(),
  };
}

function composed(mail: Mail, from: string): SendMailOptions {
  const { to, subject, text, calendar, messageId } = mail;
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Outlook takes a cancellation only if the MIME type names the same method as the file.
    ...(calendar === null
      ? {}
      : {
          icalEvent: { content: calendar, method: methodOf(calendar), filename: 'session.ics' },
        }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function methodOf(calendar: string): string {
  return /^METHOD:([A-Z]+)\s*$/m.exec(calendar)?.[1] ?? 'PUBLISH';
}
