import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonLook = 'filled' | 'outline' | 'danger' | 'link';

const LOOKS: Record<ButtonLook, string> = {
  filled: 'border-brand bg-brand text-white hover:border-brand-deep hover:bg-brand-deep',
  outline: 'border-brand bg-surface text-brand hover:bg-brand-wash',
  danger: 'border-late bg-late text-white hover:brightness-90',
  link: 'link border-transparent',
};

function sizeClass(look: ButtonLook, small: boolean): string {
  if (look === 'link') return 'min-h-11 px-1';
  return small ? 'min-h-9 px-3 py-1 text-sm' : 'min-h-11 px-4 py-2';
}

function buttonClass(look: ButtonLook, full: boolean, small: boolean): string {
  return classNames(
    'no-print inline-flex items-center justify-center gap-2 rounded-control border-2 text-center font-bold',
    sizeClass(look, small),
    full && 'w-full',
    LOOKS[look],
  );
}

type Common = { look?: ButtonLook; full?: boolean; small?: boolean; children: ReactNode };

type ButtonProps = Common & {
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
  disabled?: boolean;
  describedBy?: string;
  onClick?: () => void;
};

export function Button(props: ButtonProps) {
  const { look = 'filled', full = false, small = false, describedBy, children, ...rest } = props;
  return (
    <button
      type="submit"
      {...rest}
      aria-describedby={describedBy}
      className={classNames(
        buttonClass(look, full, small),
        rest.disabled && 'cursor-not-allowed opacity-55',
      )}
    >
      {children}
    </button>
  );
}

type ButtonLinkProps = Common & {
  to: string;
  /** A file to fetch rather than a page to open. */
  download?: boolean;
};

export function ButtonLink(props: ButtonLinkProps) {
  const { look = 'filled', full = false, small = false, to, download = false, children } = props;
  return (
    <Link
      to={to}
      reloadDocument={download}
      download={download || undefined}
      className={buttonClass(look, full, small)}
    >
      {children}
    </Link>
  );
}

/** A row of acts: the next act first, then the others. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="no-print flex flex-wrap items-center gap-3">{children}</div>;
}
