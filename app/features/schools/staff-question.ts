/** Something only a person can answer before a staff file is taken in. */
export type StaffQuestion = {
  /** Stays the same while the file and the answers to earlier questions do. */
  id: string;
  kind: 'same-person' | 'listed-twice' | 'two-schools' | 'returned' | 'staff-type';
  lines: number[];
  text: string;
  options: { value: string; label: string }[];
  /** The option chosen; null while it waits. */
  answer: string | null;
};

/** What has been answered, by the question's id. */
export type StaffAnswers = Readonly<Record<string, string>>;

/** Asks, and gives the answer if it is there already and one of the options. */
export type Ask = (question: Omit<StaffQuestion, 'answer'>) => string | null;

/** An asker that keeps each question it was asked, once. */
export function askFrom(answers: StaffAnswers): { ask: Ask; asked: StaffQuestion[] } {
  const asked: StaffQuestion[] = [];
  const ask: Ask = (question) => {
    const earlier = asked.find(({ id }) => id === question.id);
    if (earlier) {
      earlier.lines = [...new Set([...earlier.lines, ...question.lines])];
      return earlier.answer;
    }
    const given = answers[question.id];
    const answer = question.options.some(({ value }) => value === given) ? (given ?? null) : null;
    asked.push({ ...question, answer });
    return answer;
  };
  return { ask, asked };
}
