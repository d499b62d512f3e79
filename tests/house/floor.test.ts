import { describe, expect, it } from 'vitest';
import { circles, wrongImports } from './floor';
import { shippedCode, sourceFile } from './source-tree';

const wrong = (path: string, text: string) => wrongImports([sourceFile(path, text)]);

describe('the house', () => {
  const code = shippedCode();

  it('has no import that climbs the stairs the wrong way', () => {
    expect(wrongImports(code)).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(code)).toEqual([]);
  });
});

describe('the rule of the floors', () => {
  it.each([
    [
      'a chapter that knows a later one',
      'app/features/people/post.ts',
      '~/features/training/place',
    ],
    ['a chapter that knows a door', 'app/features/people/post.ts', '~/routes/sign-in'],
    ['a folder that is no chapter', 'app/features/courses/course.ts', '~/ui/button'],
    ['ui that knows a chapter', 'app/ui/tag.tsx', '~/features/people/role'],
    ['platform that knows ui', 'app/platform/form.ts', '~/ui/field'],
    ['platform that knows a chapter', 'app/platform/outbox.ts', '../features/people/role'],
    ['a page that asks the database', 'app/routes/schools.tsx', '~/platform/db.server'],
    ['the root that asks the database', 'app/root.tsx', '~/platform/db.server'],
    ['a chapter that knows the navigation', 'app/features/people/a.ts', '~/navigation'],
    ['a page that asks the client', 'app/routes/schools.tsx', '~prisma/client'],
    ['a door that knows another', 'app/cli/main.ts', '../server/main'],
    ['a drawing that runs a server file', 'app/features/people/a.tsx', './grant.server'],
    ['code that needs its tests', 'app/server/main.ts', '../../tests/support/database'],
  ])('refuses %s', (_, path, specifier) => {
    expect(wrong(path, `import { one } from '${specifier}';`)).toHaveLength(1);
  });

  it.each([
    [
      'a later chapter that knows an earlier one',
      'app/features/training/a.ts',
      '~/features/people/b',
    ],
    ['a chapter that knows itself', 'app/features/training/a.ts', './b'],
    ['ui that knows platform', 'app/ui/field.tsx', '~/platform/time'],
    ['the seed in the terminal', 'app/cli/demo.ts', '../../prisma/seed/demo'],
    ['a page that asks a chapter', 'app/routes/schools.tsx', '~/features/schools/school.server'],
    ['a page that asks the navigation', 'app/routes/_index.tsx', '~/navigation'],
    ['the bundle that holds the doors', 'app/doors.ts', './server/main'],
  ])('allows %s', (_, path, specifier) => {
    expect(wrong(path, `import { one } from '${specifier}';`)).toEqual([]);
  });

  it('lets a drawing take types from a server file', () => {
    const path = 'app/features/people/a.tsx';
    expect(wrong(path, "import type { A } from './grant.server';")).toEqual([]);
    expect(wrong(path, "import { type A } from './grant.server';")).toEqual([]);
    expect(wrong(path, "import { type A, b } from './grant.server';")).toHaveLength(1);
  });

  it('sees a circle, and none where only a type goes back', () => {
    const a = sourceFile('app/ui/a.ts', "import { b } from './b';");
    const back = sourceFile('app/ui/b.ts', "import { a } from './a';");
    const type = sourceFile('app/ui/b.ts', "import type { A } from './a';");
    expect(circles([a, back])).toEqual(['app/ui/a → app/ui/b → app/ui/a']);
    expect(circles([a, type])).toEqual([]);
  });
});
