import type { ReactNode } from 'react';

type ConfirmPanelProps = {
  /** What has been done: "3 places booked". */
  title: string;
  /** A reference to quote, if there is one. */
  reference?: string;
  referenceLabel?: string;
  children?: ReactNode;
};

/** The end of a journey; below it the page says what happens next and how to keep a record. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const { title, reference, referenceLabel = 'Your reference', children } = props;
  return (
    <div className="keep-colour mb-6 rounded-card border border-t-6 border-line border-t-done bg-done-wash p-5 sm:p-7">
      <h1 tabIndex={-1} className="text-h1-phone text-done sm:text-h1">
        {title}
      </h1>
      {reference && (
        <p className="mt-2">
          {referenceLabel} <strong className="text-h2 break-all">{reference}</strong>
        </p>
      )}
      {children && <div className="mt-2">{children}</div>}
    </div>
  );
}
