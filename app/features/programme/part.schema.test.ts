import { describe, expect, test } from 'vitest';
import { defaultModules } from './default-programme';
import { partSchemas, partValues } from './part.schema';

describe('the form of a part', () => {
  test('says every default part as it is stored', () => {
    for (const { parts } of defaultModules)
      for (const part of parts)
        expect(partSchemas[part.kind].parse(partValues(part))).toEqual(part);
  });

  test('holds a session to its minutes', () => {
    const typed = { title: 'Together', minutes: '60', outline: '10 Welcome\n40 Practise' };
    const read = partSchemas.live.safeParse(typed);
    expect(read.error?.issues[0]).toMatchObject({
      path: ['outline'],
      message: 'The steps add up to 50 minutes and the session is 60',
    });
  });

  test('tells every field that is empty', () => {
    const read = partSchemas.online.safeParse({
      title: '',
      minutes: '',
      sections: '',
      ask1: 'Why?',
    });
    expect(new Set(read.error?.issues.map(({ path }) => path[0]))).toEqual(
      new Set(['title', 'minutes', 'sections', 'tryTomorrow', 'ask2', 'ask3']),
    );
  });
});
