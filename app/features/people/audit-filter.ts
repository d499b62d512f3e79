import { z } from 'zod';
import { optionalDay } from '~/platform/form-day';
import { formErrors, formObject, type FormErrors, type FormValues } from '~/platform/form';
import type { Day } from '~/platform/time';

const kept = z.string().max(100).optional().catch(undefined);

const filterSchema = z.object({
  act: kept,
  schoolId: kept,
  actorId: kept,
  door: z.enum(['browser', 'terminal', 'clock']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

const typedDay = z.record(z.string(), z.string()).optional().catch(undefined);
const typedSchema = z.object({ from: typedDay, to: typedDay });

const daysSchema = z.object({
  from: optionalDay('the first day'),
  to: optionalDay('the last day'),
});

export type AuditFilter = {
  act?: string;
  schoolId?: string;
  actorId?: string;
  door?: 'browser' | 'terminal' | 'clock';
  from: Day | null;
  to: Day | null;
  page: number;
};

/** What the address asks for. A day that cannot be read is told, and left out of the filter. */
export function readAuditFilter(query: URLSearchParams): {
  filter: AuditFilter;
  values: FormValues;
  errors: FormErrors;
} {
  const form = new FormData();
  for (const [name, value] of query) if (value !== '') form.append(name, value);
  const asked = formObject(form);
  const days = daysSchema.safeParse(asked);
  const { page, ...chosen } = filterSchema.parse(asked);
  return {
    filter: { ...chosen, ...(days.success ? days.data : { from: null, to: null }), page },
    values: { ...chosen, ...typedSchema.parse(asked) },
    errors: days.success ? {} : formErrors(days.error.issues),
  };
}
