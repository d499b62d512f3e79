/** The three questions asked after a session. `level` is Guskey's (2000): 1 reactions, 2 learning, 3 support in school. */
export const defaultQuestions = [
  {
    position: 1,
    kind: 'scale',
    level: 1,
    text: 'How useful was this session for your work with children who need more help?',
  },
  {
    position: 2,
    kind: 'scale',
    level: 2,
    text: 'How confident are you to try what it showed?',
  },
  {
    position: 3,
    kind: 'text',
    level: 3,
    text: 'What would help you use it in your school, or what should we change?',
  },
] as const;

export const scale = [
  { value: '1', label: '1 – not at all' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
  { value: '4', label: '4' },
  { value: '5', label: '5 – very' },
] as const;
