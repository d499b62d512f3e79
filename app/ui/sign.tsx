export type Status =
  'done' | 'on-track' | 'waiting' | 'late' | 'not-started' | 'cancelled' | 'attention' | 'neutral';

const PATHS: Record<Status, string> = {
  done: 'M3 8.5 6.5 12 13 4.5',
  'on-track': 'M8 2.5a5.5 5.5 0 1 0 .01 0M8 8V4.8M8 8H11.2',
  waiting: 'M4 2.5h8M4 13.5h8M5 2.5c0 3 6 8 6 11M11 2.5c0 3-6 8-6 11',
  late: 'M8 2.5v7M8 13v.5',
  'not-started': 'M8 2.5a5.5 5.5 0 1 0 .01 0',
  cancelled: 'M4 4l8 8M12 4l-8 8',
  attention: 'M8 2.5v7M8 13v.5',
  neutral: '',
};

/** Drawn rather than typed, so that it looks the same whatever fonts the machine has. */
export function Sign({ status, className }: { status: Status; className?: string }) {
  if (status === 'neutral') return null;
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={className ?? 'size-3.5 shrink-0'}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[status]} />
    </svg>
  );
}
