export const readinessAnswers = ['yes', 'partly', 'not-yet'] as const;
export type ReadinessAnswer = (typeof readinessAnswers)[number];

const answerNames: Record<ReadinessAnswer, string> = {
  yes: 'Yes',
  partly: 'Partly',
  'not-yet': 'Not yet',
};

export function readinessAnswerName(answer: ReadinessAnswer): string {
  return answerNames[answer];
}

export function isReadinessAnswer(text: string): text is ReadinessAnswer {
  return (readinessAnswers as readonly string[]).includes(text);
}

type Question = {
  id: string;
  asks: string;
  hint?: string;
  /** Without it the rest does not carry: the level stays at 2 or below. */
  essential: boolean;
  /** What is lacking when the answer is "not yet" and "partly". */
  lacking: { 'not-yet': string; partly: string };
};

/**
 * The short check, in our own plain words. What it asks about follows two published frames: the Hexagon Tool of the
 * National Implementation Research Network (fit, capacity, resources and supports) and R = MC² (Scaccia and others
 * 2015: motivation × general capacity × capacity for this programme).
 */
export const readinessQuestions = [
  {
    id: 'leaders-want-it',
    asks: 'Do the school’s leaders want to do this now?',
    essential: true,
    lacking: {
      'not-yet': 'leaders do not want it yet',
      partly: 'leaders are not yet of one mind',
    },
  },
  {
    id: 'head-has-time',
    asks: 'Will the head teacher, or a senior leader, have time to lead it?',
    essential: true,
    lacking: { 'not-yet': 'nobody senior has time yet', partly: 'little time of a senior leader' },
  },
  {
    id: 'senco-in-post',
    asks: 'Is a SENCO in post, with time set aside for the role?',
    essential: true,
    lacking: { 'not-yet': 'SENCO not yet confirmed', partly: 'SENCO has too little time' },
  },
  {
    id: 'organiser-named',
    asks: 'Have you settled who books places and arranges cover?',
    hint: 'The SENCO, a business manager or someone else you name.',
    essential: false,
    lacking: {
      'not-yet': 'nobody yet to book and arrange cover',
      partly: 'who books is only partly settled',
    },
  },
  {
    id: 'staff-have-time',
    asks: 'Can all staff, teaching assistants too, be given paid time for sessions?',
    hint: 'An INSET day, twilight sessions or staff meetings.',
    essential: false,
    lacking: {
      'not-yet': 'no staff time set aside yet',
      partly: 'staff time set aside only in part',
    },
  },
  {
    id: 'room-beside-others',
    asks: 'Is there room for this beside the other programmes and changes of this year?',
    hint: 'Such as another large programme, an inspection or a building move.',
    essential: false,
    lacking: {
      'not-yet': 'too much else runs this year',
      partly: 'other programmes run at the same time',
    },
  },
  {
    id: 'place-to-meet',
    asks: 'Is there a room in which all who come can sit and work?',
    essential: false,
    lacking: { 'not-yet': 'no room to meet in yet', partly: 'the room is only partly suitable' },
  },
] as const satisfies readonly Question[];

export type ReadinessQuestionId = (typeof readinessQuestions)[number]['id'];

export function isReadinessQuestion(text: string): text is ReadinessQuestionId {
  return readinessQuestions.some(({ id }) => id === text);
}
