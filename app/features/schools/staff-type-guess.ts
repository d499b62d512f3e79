import type { Confidence } from './staff-column';
import type { StaffType } from './staff-type';

export type TypeGuess = { staffType: StaffType; confidence: Confidence };

type Rule = [pattern: RegExp, staffType: StaffType, confidence: Confidence];

/** Asked in this order: an assistant to the head is not the head, a SENCO's assistant not the SENCO. */
const rules: readonly Rule[] = [
  [/\bgovernors?\b(?!.*\b(clerk|services|support)\b)(?<!\bclerk.*)/, 'governor', 'sure'],
  [/\b(chair of (governors|trustees)|trustee|academy council(lor)?)\b/, 'governor', 'likely'],
  [
    /\b(pa|secretary|assistant|clerk|admin\w*) (to|for) (the )?\w+|\b(head ?teacher|head|principal|senco)s? (pa|secretary)\b/,
    'support-staff',
    'sure',
  ],
  [
    /\b(sen[d]?|senco|inclusion|special needs|learning|eal) (admin\w*|clerk|secretary|officer)\b/,
    'support-staff',
    'sure',
  ],
  [
    /\b(teaching|classroom|learning|sen[d]?|special needs|senco|early years|nursery|1 ?: ?1|one to one|inclusion|language|behaviour|pastoral|student|pupil) (support )?(assistant|practitioner|educator|worker)s?\b/,
    'teaching-assistant',
    'sure',
  ],
  [
    /\b(ta|hlta|lsa|tas|eta|sta|lsp|slsa|nursery nurse|nursery assistant)\b|\bta ?\d\b|\bhigher level teaching\b/,
    'teaching-assistant',
    'sure',
  ],
  [
    /\bsen[d]?co\b|\bsen[d]? ?co-? ?ordinator\b|\bspecial (educational )?needs co-? ?ordinator\b/,
    'senco',
    'sure',
  ],
  [
    /\b(inclusion|sen[d]?) (manager|lead|leader|director)\b|\b(head|director|lead|leader|manager) (of|for) (inclusion|sen[d]?)\b/,
    'senco',
    'likely',
  ],
  [
    /\b(deputy|assistant|vice|associate)[ -](head|head ?teacher|principal)\b/,
    'senior-leader',
    'sure',
  ],
  [/\b(dht|aht|slt|senior leader|senior leadership|leadership team)\b/, 'senior-leader', 'sure'],
  [
    /(?<!(deputy|assistant|vice|associate)[ -])\bhead ?teacher\b|^(acting |interim |co ?-?|executive )*(head|principal)( teacher)?$|\bexecutive (head|principal)\b/,
    'head',
    'sure',
  ],
  [/\bhead of school\b/, 'head', 'likely'],
  [/\b(principal|director of (education|learning|teaching)|ceo)\b/, 'senior-leader', 'likely'],
  [
    /\b(teacher|lecturer|ect|nqt|rqt|qts|unqualified teacher|instructor)s?\b|\bect ?\d\b/,
    'teacher',
    'sure',
  ],
  [
    /\b(head|lead|leader|co ?-?ordinator|director|subject lead\w*) (of|for) (year|key stage|ks\d|early years|eyfs|phase|maths|mathematics|english|science|art|music|pe|physical|languages|mfl|history|geography|humanities|computing|department|faculty|subject|sixth form|house|learning)\b/,
    'teacher',
    'likely',
  ],
  [
    /\b(eyfs|ks ?\d|key stage \d|phase|maths|english|science|subject|reception|year \d+) (lead|leader|co ?-?ordinator)\b/,
    'teacher',
    'likely',
  ],
  [/\b(cover supervisor|mentor|instructor)\b/, 'support-staff', 'likely'],
  [
    /\b(admin\w*|office|business|finance|bursar|reception(ist)?|secretary|clerk|caretaker|site|premises|cleaner|cleaning|cook|chef|kitchen|catering|midday|lunch\w*|dinner|technician|librarian|it|ict|network|data|exams?|attendance|welfare|pastoral|family|safeguarding|counsellor|hr|personnel|driver|escort|supervisor|supervisory|support staff|first aider?|matron|nurse|grounds?|security|invigilator|apprentice|wraparound|breakfast club|after ?school|playworker|elsa|marketing|transport)\b/,
    'support-staff',
    'sure',
  ],
];

/**
 * The staff type that a job title means, or null when it must be asked. A head who is also the SENCO is asked
 * about, because either may be meant.
 */
export function guessStaffType(jobTitle: string): TypeGuess | null {
  const title = jobTitle
    .toLowerCase()
    .replace(/[‐-–—]/g, '-')
    .replace(/[.()’']/g, '')
    .replace(/[,;/&+|]/g, ' , ')
    .replace(/\s+/g, ' ')
    .trim();
  if (title === '') return null;
  const fits = rules.filter(
    ([pattern]) => title.split(' , ').some((part) => pattern.test(part)) || pattern.test(title),
  );
  const types = new Set(fits.map(([, staffType]) => staffType));
  if (types.has('head') && types.has('senco')) return null;
  const senco = fits.find(([, staffType]) => staffType === 'senco');
  const [, staffType, confidence] = (startsWithSupport(fits) ? fits[0] : (senco ?? fits[0])) ?? [];
  return staffType && confidence ? { staffType, confidence } : null;
}

/** `SENCO's assistant` names the SENCO too, but the first rule that fits says what the post is. */
function startsWithSupport(fits: readonly Rule[]): boolean {
  const first = fits[0]?.[1];
  return first === 'support-staff' || first === 'teaching-assistant' || first === 'governor';
}

/** By what two job titles count as the same: case, spaces and marks aside. */
export function jobTitleKey(jobTitle: string): string {
  return jobTitle
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
