import { env } from 'node:process';

/**
 * Sets what is not set already to the demonstration's settings.
 *
 * @returns {string} the address under which the portal will be found
 */
export function settleDemonstration() {
  const port = env.PORT || '3000';
  const settings = {
    DATABASE_URL: 'file:./data/demo.sqlite',
    LOG_LEVEL: 'warn',
    MAIL_FOLDER: 'data/mail',
    MAIL_FROM: 'Estuary Council <inclusion@estuary.example>',
    ORIGIN: `http://localhost:${port}`,
    PORT: port,
  };
  for (const [name, value] of Object.entries(settings)) env[name] ||= value;
  return env.ORIGIN ?? settings.ORIGIN;
}
