import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { By } from '~/features/people/viewer';
import { useFreshDatabase } from '../../../tests/support/database';
import { addSchoolRow, terminal } from '../../../tests/support/school';
import { columnsToCorrect, correctMapping } from './staff-column-correction';
import { previewStaffImport } from './staff-import.server';
import { LEAVE_OUT, staffImportView } from './staff-import-view';
import { settlingOf } from './staff-settling';
import { staffTypes } from './staff-type';
import { mappingFrom, staffColumns } from './staff-upload.schema';
import { findStagedStaff, settleStagedStaff, stageStaffFile } from './staff-upload.server';

useFreshDatabase();

const by: By = terminal();
const arbor = readFileSync('tests/data/staff_arbor_invented.csv');
let schoolIds: string[] = [];
beforeEach(async () => {
  schoolIds = [await addSchoolRow({ name: 'Harbour Primary School' })];
});

async function staged(bytes: Uint8Array, over: { mapping?: Record<string, number> } = {}) {
  const outcome = await stageStaffFile(by, { bytes, fileName: 's.csv', schoolIds, ...over });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

async function look(id: string) {
  const found = await findStagedStaff(by, id);
  const preview = found && (await previewStaffImport(by, found.staff));
  if (!found || !preview?.ok) throw new Error('gone');
  const { plan } = preview;
  const { staged: content, rows } = found;
  return {
    plan,
    content,
    view: staffImportView(plan, { staged: content, errors: rows.errors, types: staffTypes }),
  };
}

describe('what a form settles of a staff file', () => {
  it('answers by number, leaves lines out, and then lets the rest come in', async () => {
    const id = await staged(arbor);
    const first = await look(id);
    expect(first.view).toMatchObject({ mayApply: false });
    expect(first.view.title).toMatch(/questions? .*to settle first|questions? to settle first/);
    const asked = Object.fromEntries(first.view.questions.map((each, at) => [at, each.id]));
    const answer = Object.fromEntries(Object.keys(asked).map((at) => [at, LEAVE_OUT]));
    const leaveOut = first.view.errors.map(({ line }) => line);
    await settleStagedStaff(by, id, settlingOf(first.plan, { asked, answer, leaveOut }));
    const second = await look(id);
    expect(second.view.mayApply).toBe(true);
    expect(second.view.leftOut.length).toBeGreaterThan(0);
    expect(second.view.title).toMatch(/new (person|people)$/);
  });

  it('takes a title left as it was for no answer, and what was not asked for nothing', async () => {
    const { plan } = await look(await staged(arbor));
    const known = plan.meanings.find(({ staffType }) => staffType === 'senior-leader');
    const asked = { '0': known?.id ?? '', '1': 'person:999' };
    const said = { asked, answer: { '0': 'senior-leader', '1': 'new' }, leaveOut: [] };
    expect(settlingOf(plan, said).answers).toEqual({});
    const changed = { ...said, answer: { '0': 'teacher' } };
    expect(settlingOf(plan, changed).answers).toEqual({ [known?.id ?? '']: 'teacher' });
  });
});

describe('columns to correct', () => {
  const text = 'Surname,First name,Known as,Role\nBrook,Hannah,Han,SENCO\nCarr,Lily,Lil,Teacher\n';

  it('are all of the file’s, in its order, with what each is taken as', async () => {
    const { content } = await look(await staged(Buffer.from(text)));
    const columns = columnsToCorrect(content).map(({ header, field }) => `${header}: ${field}`);
    expect(columns).toEqual([
      'Surname: familyName',
      'First name: givenName',
      'Known as: ',
      'Role: jobTitle',
    ]);
  });

  it('may be changed among those kept; for another the file is needed again', async () => {
    const { content } = await look(await staged(Buffer.from(text)));
    const swapped = { givenName: 0, familyName: 1 };
    const kept = content.mapping;
    expect(correctMapping(content, swapped)).toEqual({
      mapping: { givenName: kept.familyName, familyName: kept.givenName },
    });
    expect(correctMapping(content, { givenName: 2, familyName: 0 })).toEqual({
      notKept: 'Known as',
    });
    expect(correctMapping(content, { jobTitle: 3 })).toHaveProperty('fault');
  });

  it('take the place of the earlier upload, and rescue a file whose names were not found', async () => {
    const odd = Buffer.from(
      'Who,What,E-mail,Role\nHannah,Brook,h@x.example,SENCO\nLily,Carr,,Teacher\n',
    );
    const upload = { bytes: odd, fileName: 'odd.csv', schoolIds };
    const refused = await stageStaffFile(by, upload);
    expect(refused).toMatchObject({ ok: false, headers: ['Who', 'What', 'E-mail', 'Role'] });
    const mapping = { givenName: 0, familyName: 1, jobTitle: 3 };
    const id = await staged(odd, { mapping });
    const again = await stageStaffFile(by, { ...upload, mapping, replaces: id });
    expect(again).toMatchObject({ ok: true });
    expect(await findStagedStaff(by, id)).toBeNull();
  });

  it('may not tell one thing twice', () => {
    const read = staffColumns.safeParse({ column: { '0': 'email', '1': 'email', '2': '' } });
    expect(read.error?.issues[0]?.path).toEqual(['column', '1']);
    expect(mappingFrom({ '0': 'email', '1': '', '2': 'nonsense' })).toEqual({ email: 0 });
  });
});
