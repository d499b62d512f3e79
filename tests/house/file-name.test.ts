import { describe, expect, it } from 'vitest';
import { isBarrel, isTooLong, nameFault } from './file-name';
import { codeUnder, pathsUnder, shippedCode, sourceFile } from './source-tree';

const EXAMPLES = /^tests\/data\//;

describe('the house', () => {
  const code = codeUnder('app');

  it('has names that say what is inside', () => {
    const paths = [...pathsUnder('app'), ...pathsUnder('tests')].filter(
      (one) => !EXAMPLES.test(one),
    );
    expect(paths.flatMap((path) => nameFault(path) ?? [])).toEqual([]);
  });

  it('has no barrels', () => {
    expect(code.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  it('has no file that hides a second idea in its length', () => {
    expect(
      shippedCode()
        .filter(isTooLong)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('the rule of names', () => {
  it.each([
    'app/features/people/Person.ts',
    'app/features/people/sign_in.ts',
    'app/platform/date-utils.ts',
    'app/features/training/booking-service.server.ts',
    'app/platform/helpers/time.ts',
    'app/features/schools/school-data.ts',
    'app/features/people/index.ts',
    'app/Features/people/post.ts',
    'app/routes/Sign In.tsx',
  ])('refuses %s', (path) => {
    expect(nameFault(path)).toContain(path);
  });

  it.each([
    'app/features/people/sign-in-session.server.ts',
    'app/features/training/booking.schema.ts',
    'app/routes/training.sessions.$id_.cancellation.tsx',
    'app/routes/_index.tsx',
    'app/cli/set-up.mjs',
    'app/features/measures/data-lead.ts',
    'app/features/people/common-password.server.ts',
  ])('allows %s', (path) => {
    expect(nameFault(path)).toBeUndefined();
  });

  it('knows a barrel', () => {
    expect(isBarrel(sourceFile('a.ts', "export * from './b';\nexport { c } from './c';"))).toBe(
      true,
    );
    expect(isBarrel(sourceFile('a.ts', "export * from './b';\nexport const c = 1;"))).toBe(false);
  });

  it('knows a file that is too long', () => {
    expect(isTooLong(sourceFile('a.ts', 'one;\n'.repeat(250)))).toBe(false);
    expect(isTooLong(sourceFile('a.ts', 'one;\n'.repeat(251)))).toBe(true);
  });
});
