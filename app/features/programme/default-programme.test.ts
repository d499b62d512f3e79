import { describe, expect, test } from 'vitest';
import { staffTypes } from '~/features/schools/staff-type';
import { wordsOf, type Section } from '~/platform/prose';
import { screen } from '~/platform/screening';
import { defaultModules, defaultPathways } from './default-programme';
import { isMechanism, mechanismGroups, mechanisms, missingGroups } from './mechanism';
import { readPartBody } from './part-body.schema';

const minutesOf = (code: string) =>
  defaultModules
    .find((each) => each.code === code)!
    .parts.reduce((sum, { minutes }) => sum + minutes, 0);
const countWords = (text: string) => text.split(/\s+/).length;
const textOf = (sections: Section[]) =>
  sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(wordsOf)]).join(' ');

describe('the default programme', () => {
  test('has eight modules with codes of their own', () => {
    expect(defaultModules.map(({ code }) => code)).toEqual([
      'M1',
      'M2',
      'M3',
      'M4',
      'M5',
      'M6',
      'M7',
      'M8',
    ]);
    expect(new Set(defaultModules.map(({ title }) => title)).size).toBe(8);
  });

  test('uses each of the fourteen mechanisms somewhere, and none twice in a module', () => {
    const tags = defaultModules.map((each) => each.mechanisms);
    expect(new Set(tags.flat())).toEqual(new Set(mechanisms.map(({ id }) => id)));
    for (const each of tags) expect(new Set(each).size).toBe(each.length);
  });

  test('gives the four groups a fair share over the year', () => {
    const groupOf = (id: string) => mechanisms.find((each) => each.id === id)!.group;
    const shares = mechanismGroups.map(
      (group) =>
        defaultModules.flatMap((each) => each.mechanisms).filter((id) => groupOf(id) === group)
          .length,
    );
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(8);
  });
});

describe.each(defaultModules.map((each) => [each.title, each] as const))('%s', (_, module) => {
  test('draws on all four groups of mechanisms', () => {
    expect(module.mechanisms.every(isMechanism)).toBe(true);
    expect(missingGroups(module.mechanisms)).toEqual([]);
  });

  test('has a live session, an online part and a practice task of sensible length', () => {
    expect(module.parts.map(({ kind }) => kind)).toEqual(['live', 'online', 'practice']);
    const [live, online, practice] = module.parts.map(({ minutes }) => minutes);
    expect(live).toBeGreaterThanOrEqual(60);
    expect(live).toBeLessThanOrEqual(120);
    expect(online).toBeGreaterThanOrEqual(15);
    expect(online).toBeLessThanOrEqual(30);
    expect(practice).toBeGreaterThanOrEqual(20);
    expect(practice).toBeLessThanOrEqual(60);
  });

  test('is summed up in one sentence, and says whom it is for', () => {
    expect(module.summary).toMatch(/^[^.!?]+\.$/);
    expect(module.audience).toMatch(/\.$/);
  });

  test('can be stored and read back', () => {
    for (const { kind, body } of module.parts) {
      expect(readPartBody({ kind, body: JSON.stringify(body) })).toEqual({ kind, body });
    }
  });

  test('the steps of the session fill its minutes', () => {
    const live = module.parts.find((part) => part.kind === 'live')!;
    expect(live.body.outline.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(live.minutes);
  });

  test('the reading is 400 to 700 words', () => {
    const online = module.parts.find((part) => part.kind === 'online')!;
    const words = countWords(textOf(online.body.sections));
    expect(words).toBeGreaterThanOrEqual(400);
    expect(words).toBeLessThanOrEqual(700);
  });

  test('the reflection asks that nobody be named, and nothing reads like personal data', () => {
    const practice = module.parts.find((part) => part.kind === 'practice')!;
    expect(practice.body.reflection).toMatch(/\bname (no pupil|nobody|neither)\b/i);
    expect(screen(JSON.stringify(module), '2026-11-23')).toEqual({ ok: true });
  });

  test('quotes no statistics', () => {
    expect(JSON.stringify(module.parts)).not.toMatch(/%|per cent|\d+ (in|out of) \d+/);
  });
});

describe('the default pathways', () => {
  test('every staff type has one, owing modules that exist, each once', () => {
    expect(defaultPathways.map(({ staffType }) => staffType)).toEqual([...staffTypes]);
    for (const { modules } of defaultPathways) {
      const codes = modules.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(defaultModules.map((each) => each.code)).toContain(code);
      expect(codes).toContain('M1');
    }
  });

  test('due dates are spread over weeks 4 to 36, in order', () => {
    for (const { modules } of defaultPathways) {
      const weeks = modules.map(({ dueWeeks }) => dueWeeks);
      expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
      expect(new Set(weeks).size).toBe(weeks.length);
      expect(weeks[0]).toBeGreaterThanOrEqual(4);
      expect(weeks.at(-1)).toBeLessThanOrEqual(36);
    }
  });

  test('what is owed fits a year: all of it for the SENCO, little for support staff and governors', () => {
    const hours = Object.fromEntries(
      defaultPathways.map(({ staffType, modules }) => [
        staffType,
        modules.reduce((sum, { code }) => sum + minutesOf(code), 0) / 60,
      ]),
    );
    expect(defaultPathways.find(({ staffType }) => staffType === 'senco')!.modules).toHaveLength(8);
    expect(hours.senco).toBeLessThanOrEqual(20);
    expect(hours.teacher).toBeLessThanOrEqual(16);
    expect(hours['teaching-assistant']).toBeLessThanOrEqual(12);
    expect(hours['support-staff']).toBeLessThanOrEqual(5);
    expect(hours.governor).toBeLessThanOrEqual(5);
  });

  test('leaders meet a module no later than those they lead', () => {
    const due = (staffType: string, code: string) =>
      defaultPathways
        .find((each) => each.staffType === staffType)!
        .modules.find((each) => each.code === code)?.dueWeeks;
    for (const { code } of defaultModules) {
      const leader = Math.min(
        ...['head', 'senior-leader', 'senco'].map((each) => due(each, code) ?? 99),
      );
      expect(leader).toBeLessThanOrEqual(due('teacher', code) ?? 99);
      expect(leader).toBeLessThanOrEqual(due('teaching-assistant', code) ?? 99);
    }
  });
});
