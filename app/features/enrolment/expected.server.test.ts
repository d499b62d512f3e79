import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, bringIn, july } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { enrolSchool } from './enrolment.server';
import { countExpected } from './expected.server';
import { listReviewedPosts } from './list-review.server';

useFreshDatabase();

const early = { startsOn: '2020-09-01' };
const enrol = async (schoolId: string) =>
  enrolSchool(terminal(july), { schoolId, programmeYearId: await addYear() });

async function broughtIn(startsOn = '2026-09-07', name = 'Cohort 1') {
  const schoolId = await addSchoolRow({ name: `${name} school` });
  await bringIn([schoolId], await addCohortRow({ startsOn, name }));
  return schoolId;
}

describe('who is expected', () => {
  test('is counted by module, governors and people away left out, each person once', async () => {
    const schoolId = await broughtIn();
    const teacher = await addPost(schoolId, 'teacher', early);
    await addPost(schoolId, 'senco', { personId: teacher.personId, ...early });
    await addPost(schoolId, 'governor', early);
    const away = await addPost(schoolId, 'support-staff', early);
    await enrol(schoolId);
    await act((tx) =>
      tx.post.update({ where: { id: away.postId }, data: { notExpectedUntil: '2027-01-04' } }),
    );
    const asked = { schoolId, programmeYearId: await addYear() };
    const people = async (day: string) =>
      (await countExpected({ ...asked, day })).map((one) => one.people);
    expect(await people('2026-09-06')).toEqual([]);
    expect(await people('2026-11-23')).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(await people('2027-01-04')).toEqual([2, 1, 1, 1, 2, 1, 1, 1]);
  });

  test('another school’s list is not this one’s', async () => {
    const [first, second] = [await broughtIn(), await broughtIn('2026-11-02', 'Cohort 2')];
    await addPost(first, 'teacher', early);
    await enrol(first);
    const place = { schoolId: second, programmeYearId: await addYear() };
    expect(await listReviewedPosts(db, place, '2026-11-02', '2026-11-23')).toEqual([]);
    expect(await countExpected({ ...place, day: '2026-11-23' })).toEqual([]);
  });
});
