import { LEAVE_OUT } from './staff-import-view';
import type { StaffPlan } from './staff-plan';

type Sent = {
  /** The ids of questions and of titles, by their number on the page. */
  asked: Readonly<Record<string, string>>;
  answer: Readonly<Record<string, string>>;
  leaveOut: readonly number[];
};

/**
 * What a form about a staff file settles. Only what the plan asks counts; a title left as it was taken is no
 * answer, so that the school's own records go on deciding.
 */
export function settlingOf(plan: StaffPlan, { asked, answer, leaveOut }: Sent) {
  const answers: Record<string, string> = {};
  const lines = new Set(leaveOut);
  for (const [number, id] of Object.entries(asked)) {
    const value = answer[number] ?? '';
    const question = plan.questions.find((each) => each.id === id);
    const meaning = plan.meanings.find((each) => each.id === id);
    if (question && value === LEAVE_OUT) for (const line of question.lines) lines.add(line);
    else if (question?.options.some((option) => option.value === value)) answers[id] = value;
    else if (!question && meaning && value !== '' && value !== meaning.staffType)
      answers[id] = value;
  }
  return { answers, leaveOut: [...lines].sort((one, other) => one - other) };
}
