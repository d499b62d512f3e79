import { describe, expect, it } from 'vitest';
import { sessionCalendar } from './session-calendar';

const session = {
  id: '5b3f6a3e-6c1c-4d8f-9f5e-0c1d2e3f4a5b',
  sequence: 2,
  startsAt: '2026-07-01T08:30:00.000Z',
  endsAt: '2026-07-01T11:00:00.000Z',
  moduleTitle: 'Speech, language and communication',
  venue: 'Humber Room',
  address: 'Town Hall Square; Grimsby',
};
const made = { origin: 'https://inclusion.example.gov.uk', now: '2026-05-23T09:00:00.000Z' };
const people = {
  organiser: { name: 'Estuary Council', email: 'inclusion@example.gov.uk' },
  attendee: { name: 'Dana Kowalczyk', email: 'dana@example.sch.uk' },
};

/** The lines of a calendar file with folded ones put together again. */
function linesOf(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

describe('the calendar file of a session', () => {
  it('gives London time, with the rules of the zone', () => {
    const lines = linesOf(sessionCalendar(session, made));
    expect(lines).toContain('DTSTART;TZID=Europe/London:20260701T093000');
    expect(lines).toContain('DTEND;TZID=Europe/London:20260701T120000');
    expect(lines).toContain('BEGIN:VTIMEZONE');
    expect(lines).toContain('DTSTAMP:20260523T090000Z');
  });

  it('gives winter time in winter', () => {
    const winter = { startsAt: '2026-12-01T09:30:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' };
    const lines = linesOf(sessionCalendar({ ...session, ...winter }, made));
    expect(lines).toContain('DTSTART;TZID=Europe/London:20261201T093000');
  });

  it('is published, with nobody named, for whoever fetches it', () => {
    const calendar = sessionCalendar(session, made);
    expect(calendar).toContain('METHOD:PUBLISH');
    expect(calendar).not.toContain('ATTENDEE');
  });

  it('asks one person to come, under an identity that stays', () => {
    const invitation = { method: 'request', ...people } as const;
    const lines = linesOf(sessionCalendar(session, { ...made, invitation }));
    expect(lines).toContain('METHOD:REQUEST');
    expect(lines).toContain(`UID:${session.id}@inclusion.example.gov.uk`);
    expect(lines).toContain('SEQUENCE:2');
    expect(lines.join('\n')).toMatch(/ORGANIZER.*inclusion@example\.gov\.uk/);
    expect(lines.join('\n')).toMatch(/ATTENDEE.*dana@example\.sch\.uk/);
  });

  it('tells one person it is off, above what their calendar has', () => {
    const invitation = { method: 'cancel', ...people } as const;
    const lines = linesOf(sessionCalendar(session, { ...made, invitation }));
    expect(lines).toContain('METHOD:CANCEL');
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).toContain('SEQUENCE:3');
    expect(lines).toContain(`UID:${session.id}@inclusion.example.gov.uk`);
  });

  it('keeps commas and semicolons of names inside their field', () => {
    const lines = linesOf(sessionCalendar(session, made));
    expect(lines).toContain('SUMMARY:Speech\\, language and communication');
    expect(lines).toContain('LOCATION:Humber Room\\, Town Hall Square\\; Grimsby');
  });
});
