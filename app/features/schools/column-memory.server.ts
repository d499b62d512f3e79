import { randomUUID } from 'node:crypto';
import { db, type Tx } from '~/platform/db.server';
import type { StaffSheet } from './staff-file';
import {
  headerKey,
  mappingFault,
  recallMapping,
  rememberMapping,
  type StaffMapping,
} from './staff-mapping';
import type { StagedStaff } from './staff-upload.server';

/** Remembers, for these schools, which column of such a file told what. */
export async function rememberColumnsIn(tx: Tx, { schoolIds, ...staged }: StagedStaff) {
  const named = Object.fromEntries(
    Object.entries(staged.mapping).map(([field, column]) => [field, staged.columns[column]]),
  );
  const { header, mapping } = rememberMapping(staged.headers, named);
  for (const schoolId of schoolIds)
    await tx.columnMemory.upsert({
      where: { schoolId_header: { schoolId, header } },
      create: { id: randomUUID(), schoolId, header, mapping },
      update: { mapping },
    });
}

/** The mapping remembered for a file of this header at one of these schools, as far as it still fits. */
export async function findMapping(
  sheet: StaffSheet,
  schoolIds: readonly string[],
): Promise<StaffMapping | null> {
  const memory = await db.columnMemory.findFirst({
    where: { schoolId: { in: [...schoolIds] }, header: headerKey(sheet.headers) },
    select: { mapping: true },
  });
  const mapping = memory && recallMapping(memory.mapping, sheet.headers);
  return mapping && mappingFault(mapping, sheet) === null ? mapping : null;
}
