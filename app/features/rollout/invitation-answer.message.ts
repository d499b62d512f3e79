import { messageText, type MessageText, type Sender } from '~/platform/message-text';
import type { Answer } from './cohort';

/** To the school's organiser and SENCO when the head has answered. The head's reason stays on the page. */
export function invitationAnswerMessage(facts: {
  name: string;
  schoolName: string;
  answer: Answer;
  /** The programme team recorded the head's answer. */
  onBehalf?: boolean;
  cohortName: string;
  startsOn: string;
  sender: Sender;
  link: string;
}): MessageText {
  const { name, schoolName, answer, onBehalf, cohortName, startsOn, sender, link } = facts;
  const isIn = answer === 'accepted';
  const by = onBehalf ? recorded[answer](cohortName) : given[answer](cohortName);
  return messageText({
    subject: subjects[answer](schoolName, startsOn),
    name,
    paragraphs: isIn
      ? [
          `${by}: ${schoolName} starts on ${startsOn}.`,
          'What happens next: the organiser checks that the staff list is right, and then asks for the staff to be ' +
            'enrolled. Sessions can be booked from that moment.',
        ]
      : [
          `${by}, which starts on ${startsOn}.`,
          `There is nothing for you to do. Nobody is enrolled and nothing is due. ${next[answer]}`,
        ],
    sender,
    linkLabel: isIn ? 'Look over the staff list' : 'See your school’s page',
    link,
  });
}

const RECORDED = 'The programme team has recorded for your head teacher that';

type Said = Record<Answer, (one: string, two: string) => string>;
type SaidOfCohort = Record<keyof Said, (cohort: string) => string>;

const subjects: Said = {
  accepted: (school, day) => `${school} starts Culture of Inclusion on ${day}`,
  another: (school, day) => `${school} has asked for a start other than ${day}`,
  paused: (school, day) => `${school} will not start Culture of Inclusion on ${day}`,
  declined: (school, day) => `${school} will not start Culture of Inclusion on ${day}`,
};

const given: SaidOfCohort = {
  accepted: (cohort) => `Your head teacher has accepted the place in ${cohort}`,
  another: (cohort) => `Your head teacher has asked for a start other than ${cohort}`,
  paused: (cohort) => `Your head teacher has paused the start in ${cohort}`,
  declined: (cohort) => `Your head teacher has declined the place in ${cohort}`,
};

const recorded: SaidOfCohort = {
  accepted: (cohort) => `${RECORDED} the place in ${cohort} is accepted`,
  another: (cohort) => `${RECORDED} the school asks for a start other than ${cohort}`,
  paused: (cohort) => `${RECORDED} the start is paused in ${cohort}`,
  declined: (cohort) => `${RECORDED} the place in ${cohort} is declined`,
};

const next = {
  accepted: '',
  another: 'The school keeps this place until the programme team has offered another.',
  paused: 'The programme team will ask the school again.',
  declined: 'The school can be offered a later start.',
};
