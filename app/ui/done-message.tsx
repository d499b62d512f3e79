import { Sign } from './sign';

/** Said once after an act. The live region is always there, so that a change in it is spoken. */
export function DoneMessage({ message }: { message?: string | null }) {
  return (
    <div role="status" className="no-print">
      {message && (
        <p
          id="done"
          tabIndex={-1}
          className="mb-6 flex items-start gap-3 rounded-card border border-done bg-done-wash px-4 py-3 font-bold text-done"
        >
          <Sign status="done" className="mt-1 size-4 shrink-0" />
          <span>{message}</span>
        </p>
      )}
    </div>
  );
}
