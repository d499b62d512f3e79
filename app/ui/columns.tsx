import type { ReactNode } from 'react';

/** The matter and what stands beside it; one under the other on a phone. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="mb-6 grid items-start gap-6 min-[72rem]:grid-cols-[minmax(0,1fr)_21.5rem]">
      <div className="grid min-w-0 grid-cols-1 gap-4 *:mb-0">{children}</div>
      <div className="grid min-w-0 grid-cols-1 gap-4 *:mb-0">{aside}</div>
    </div>
  );
}

/** Put around a page that needs the whole screen, such as a board; the frame widens with it. */
export function WidePage({ children }: { children: ReactNode }) {
  return <div data-wide>{children}</div>;
}

/** Things one under the other, evenly spaced. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 grid-cols-1 gap-6 *:mb-0">{children}</div>;
}
