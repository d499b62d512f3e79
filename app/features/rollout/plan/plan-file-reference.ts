import { z } from 'zod';
import { isDay } from '~/platform/time';
import { urnSchema } from './plan-file.schema';

/** What is wrong with a file, and where: `schools[3].pinned`. */
export type FileFault = { path: string; message: string };

/*
 * What a file says of itself, as far as it can be read: what is wrong in one place must not hide what refers wrongly in
 * another, so everything here may be missing.
 */
const text = z.string().optional().catch(undefined);
const urn = urnSchema.optional().catch(undefined);
const list = <Of extends z.ZodType>(of: Of) => z.array(of).catch([]);

const looseSchool = z
  .object({ urn, pinned: text, notBefore: text, notIn: list(text) })
  .partial()
  .catch({});

const looseFile = z
  .object({
    cohorts: list(z.object({ id: text, startsOn: text }).catch({})),
    schools: list(looseSchool),
    together: list(list(urn)),
    apart: list(list(urn)),
    mode: text,
    earlyPlaces: z.unknown(),
    seed: z.unknown(),
  })
  .partial();

type LooseFile = z.infer<typeof looseFile>;

/** What a file refers to that is not there, says twice, or leaves out though its way to order needs it. */
export function referenceFaults(input: unknown): FileFault[] {
  const read = looseFile.safeParse(input);
  if (!read.success) return [];
  const { cohorts = [], schools = [] } = read.data;
  return [
    ...twice(
      cohorts.map(({ id }) => id),
      (at) => `cohorts[${at}].id`,
      'Another cohort has this id.',
    ),
    ...orderFaults(cohorts.map(({ startsOn }) => startsOn)),
    ...twice(
      schools.map((school) => school.urn),
      (at) => `schools[${at}].urn`,
      'Another school has this URN.',
    ),
    ...cohortFaults(schools, new Set(cohorts.map(({ id }) => id))),
    ...pairFaults(read.data, new Set(schools.map((school) => school.urn))),
    ...modeFaults(read.data),
  ];
}

function twice(
  ids: readonly (string | undefined)[],
  path: (at: number) => string,
  message: string,
): FileFault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [{ path: path(at), message }];
    seen.add(id);
    return [];
  });
}

/** Cohorts that start on one day may stand in either order. */
function orderFaults(starts: readonly (string | undefined)[]): FileFault[] {
  let latest = '';
  return starts.flatMap((day, at) => {
    if (day === undefined || !isDay(day)) return [];
    const isEarlier = day < latest;
    if (!isEarlier) latest = day;
    return isEarlier
      ? [
          {
            path: `cohorts[${at}].startsOn`,
            message: 'A cohort before it starts later: put them in the order of their start.',
          },
        ]
      : [];
  });
}

function cohortFaults(
  schools: NonNullable<LooseFile['schools']>,
  known: ReadonlySet<string | undefined>,
): FileFault[] {
  const message = 'No cohort has this id.';
  const isUnknown = (id: string | undefined) => id !== undefined && !known.has(id);
  return schools.flatMap(({ pinned, notBefore, notIn = [] }, at) => [
    ...(isUnknown(pinned) ? [{ path: `schools[${at}].pinned`, message }] : []),
    ...(isUnknown(notBefore) ? [{ path: `schools[${at}].notBefore`, message }] : []),
    ...notIn.flatMap((id, position) =>
      isUnknown(id) ? [{ path: `schools[${at}].notIn[${position}]`, message }] : [],
    ),
  ]);
}

function pairFaults(file: LooseFile, known: ReadonlySet<string | undefined>): FileFault[] {
  return (['together', 'apart'] as const).flatMap((kind) =>
    (file[kind] ?? []).flatMap((pair, at): FileFault[] => {
      const path = `${kind}[${at}]`;
      const [one, other] = pair;
      if (one !== undefined && one === other)
        return [{ path, message: 'A pair is of two schools, and this names one twice.' }];
      return pair.flatMap((each, side) =>
        each === undefined || known.has(each)
          ? []
          : [{ path: `${path}[${side}]`, message: 'No school has this URN.' }],
      );
    }),
  );
}

function modeFaults({ mode, seed, earlyPlaces }: LooseFile): FileFault[] {
  const isDrawn = mode === 'random' || mode === 'hybrid';
  return [
    ...(isDrawn && seed == null
      ? [{ path: 'seed', message: 'A draw by lot needs its seed, fixed before it.' }]
      : []),
    ...(mode === 'hybrid' && earlyPlaces == null
      ? [{ path: 'earlyPlaces', message: 'Say how many early places go by need.' }]
      : []),
  ];
}
