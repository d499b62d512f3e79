/** How a school covers for someone while they attend. */
export const covers = ['arranged', 'needed', 'not-needed'] as const;

export type Cover = (typeof covers)[number];

const names: Record<Cover, string> = {
  arranged: 'Arranged in school',
  needed: 'Supply needed',
  'not-needed': 'None needed',
};

function isCover(text: string): text is Cover {
  return (covers as readonly string[]).includes(text);
}

/** The cover as a page says it: `Supply needed`. */
export function coverName(cover: string): string {
  return isCover(cover) ? names[cover] : cover;
}
