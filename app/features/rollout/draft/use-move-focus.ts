import { useEffect, useRef } from 'react';

/**
 * The client router moves no focus within one page: it goes to what is asked of a move, and back to the school's card
 * when the move is left. After a move that is kept, the message of what was done has it.
 * @param schoolId the school that is asked about, and where it would go
 */
export function useMoveFocus(schoolId: string | null, cohortId: string | null): void {
  const before = useRef<string | null>(null);
  useEffect(() => {
    const left = before.current;
    before.current = schoolId;
    if (schoolId !== null) document.getElementById('effect-title')?.focus();
    else if (left !== null && !document.getElementById('done'))
      document.querySelector<HTMLElement>(`[data-school="${left}"] a[href*="move="]`)?.focus();
  }, [schoolId, cohortId]);
}
