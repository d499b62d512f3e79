import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { mayKeepTerm, termsWarning, type Term, type TermRefusal } from './term';
import type { TermWords } from './term.schema';
import type { Day } from '~/platform/time';

const columns = { id: true, name: true, startsOn: true, endsOn: true } as const;

/** The council's terms in time. */
export function listTerms(reader: Reader | Tx = db): Promise<Term[]> {
  return reader.term.findMany({ select: columns, orderBy: { startsOn: 'asc' } });
}

/** @throws a 404 */
export async function getTerm(termId: string | undefined): Promise<Term> {
  const term = await db.term.findUnique({ where: { id: termId ?? '' }, select: columns });
  if (!term) throw absent();
  return term;
}

/** How far the council's terms reach, where that is to be told; null while they reach far enough. */
export async function findTermsWarning(today: Day): Promise<string | null> {
  return termsWarning(await listTerms(), today);
}

/** Adds a term of the council. */
export function addTerm(by: By, term: TermWords): Promise<Allowed | Refused<TermRefusal>> {
  return act(async (tx) => {
    const ruling = mayKeepTerm(term, await listTerms(tx));
    if (!ruling.ok) return ruling;
    const id = randomUUID();
    await tx.term.create({ data: { id, ...term } });
    await recordTerm(tx, by, 'addTerm', { id, ...term });
    return ruling;
  });
}

/** Gives a term other days or another name. @throws a 404 where it has been removed meanwhile */
export function changeTerm(by: By, term: Term): Promise<Allowed | Refused<TermRefusal>> {
  return act(async (tx) => {
    const all = await listTerms(tx);
    const others = all.filter(({ id }) => id !== term.id);
    if (others.length === all.length) throw absent();
    const ruling = mayKeepTerm(term, others);
    if (!ruling.ok) return ruling;
    const { id, ...words } = term;
    await tx.term.update({ where: { id }, data: words });
    await recordTerm(tx, by, 'changeTerm', term);
    return ruling;
  });
}

/** Takes a term out. @throws a 404 where it has been removed already */
export function removeTerm(by: By, termId: string): Promise<void> {
  return act(async (tx) => {
    const term = await tx.term.findUnique({ where: { id: termId }, select: columns });
    if (!term) throw absent();
    await tx.term.delete({ where: { id: termId } });
    await recordTerm(tx, by, 'removeTerm', term);
  });
}

function recordTerm(tx: Tx, by: By, verb: string, { id, startsOn, endsOn }: Term): Promise<void> {
  return recordAct(tx, by, {
    act: verb,
    subject: { kind: 'term', id },
    detail: { startsOn, endsOn },
  });
}
