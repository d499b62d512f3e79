import type { ReactNode } from 'react';

/** The matter and what stands beside it; one under the other on a phone. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="mb-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_21.5rem]">
      <div className="grid min-w-0 gap-4">{children}</div>
      <div className="grid min-w-0 gap-4">{aside}</div>
    </div>
  );
}

/** Things one under the other, evenly spaced. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 grid-cols-1 gap-6">{children}</div>;
}
