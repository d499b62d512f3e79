import { useNavigate } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Lets cards be dragged from column to column: a card dropped on a column opens the effect of that move, as its
 * Move to… does. The browser's own drag and drop, so the list stays a list for those who do not drag.
 */
export function useBoardDrag(board: string | null) {
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const element = frame.current;
    if (!element || board === null) return;
    for (const card of element.querySelectorAll('[data-school]'))
      card.setAttribute('draggable', 'true');
    const listening = new AbortController();
    const on = (type: string, listener: (event: DragEvent) => void) =>
      element.addEventListener(type, (event) => listener(event as DragEvent), {
        signal: listening.signal,
      });
    let dragged: Element | null = null;
    on('dragstart', (event) => {
      dragged = nearest(event, '[data-school]');
      if (!dragged || !event.dataTransfer) return;
      dragged.setAttribute('data-dragged', '');
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.getAttribute('data-school') ?? '');
    });
    on('dragover', (event) => {
      const column = nearest(event, '[data-cohort]');
      markOver(element, dragged ? column : null);
      if (dragged && column) event.preventDefault();
    });
    on('drop', (event) => {
      const cohortId = nearest(event, '[data-cohort]')?.getAttribute('data-cohort');
      const schoolId = dragged?.getAttribute('data-school');
      if (!cohortId || !schoolId) return;
      event.preventDefault();
      if (dragged?.closest('[data-cohort]')?.getAttribute('data-cohort') === cohortId) return;
      navigate(`${board}?move=${schoolId}&to=${cohortId}#effect`);
    });
    on('dragend', () => {
      dragged?.removeAttribute('data-dragged');
      dragged = null;
      markOver(element, null);
    });
    return () => listening.abort();
  });
  return frame;
}

function nearest(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

function markOver(frame: Element, column: Element | null): void {
  for (const one of frame.querySelectorAll('[data-over]'))
    if (one !== column) one.removeAttribute('data-over');
  column?.setAttribute('data-over', '');
}
