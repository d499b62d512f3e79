import { counted } from '~/platform/message-text';

/** Of how many schools nothing says with whom they are kept together, as a sentence. */
export function withoutWords(withoutTrust: number, withoutArea: number): string {
  const has = (schools: number) => counted(schools, 'school has', 'schools have');
  if (withoutTrust + withoutArea === 0) return 'Every school has its trust and area recorded.';
  if (withoutArea === 0)
    return `${has(withoutTrust)} no trust recorded: nothing keeps those with others of a trust.`;
  return `${has(withoutTrust)} no trust recorded, and ${has(withoutArea)} no area. Nothing keeps those with others.`;
}
