import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * A page drawn by the client router does not move focus as a loaded page does; a screen reader
 * would stay on the link. Focus goes to the message of what was done, or else to the heading.
 */
export function RouteFocus({ done }: { done?: string | null }) {
  const { pathname } = useLocation();
  const seen = useRef({ pathname, done });
  useEffect(() => {
    if (seen.current.pathname === pathname && seen.current.done === done) return;
    seen.current = { pathname, done };
    document.querySelector<HTMLElement>(done ? '#done' : 'h1[tabindex]')?.focus();
  }, [pathname, done]);
  return null;
}
