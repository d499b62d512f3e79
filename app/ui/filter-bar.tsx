import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from './button';

type FilterBarProps = {
  /** What is filtered, for those who hear the page: "Filter staff". */
  label: string;
  submit?: string;
  /** Where "Clear" goes, when anything is chosen. */
  clearTo?: string;
  children: ReactNode;
};

/** A GET form: the choice is in the address, so it can be kept, sent and printed. */
export function FilterBar({ label, submit = 'Show', clearTo, children }: FilterBarProps) {
  return (
    <Form
      role="search"
      aria-label={label}
      className="no-print mb-4 flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      {children}
      <Button look="outline">{submit}</Button>
      {clearTo && (
        <Link to={clearTo} className="link inline-flex min-h-11 items-center">
          Clear
        </Link>
      )}
    </Form>
  );
}
