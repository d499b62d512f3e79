import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
};

type FieldFrameProps = { error?: string; children: ReactNode };

/** Room for one question; a fault draws a bar beside it. */
export function FieldFrame({ error, children }: FieldFrameProps) {
  return (
    <div className={classNames('min-w-0', error && 'border-l-4 border-late pl-3')}>{children}</div>
  );
}

function Optional({ when }: { when?: boolean }) {
  return when ? <span className="font-normal text-ink-soft"> (optional)</span> : null;
}

function Hint({ id, children }: { id: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <div id={id} className="mb-1.5 text-sm text-ink-soft">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  if (!children) return null;
  return (
    <p id={id} className="mb-1.5 font-bold text-late">
      <span className="sr-only">Error: </span>
      {children}
    </p>
  );
}

type FieldProps = FieldWords & {
  controlId: string;
  hintId: string;
  errorId: string;
  error?: string;
  labelHidden?: boolean;
  children: ReactNode;
};

/** Label, hint, fault and control of a question with one control. */
export function Field(props: FieldProps) {
  return (
    <FieldFrame error={props.error}>
      <label
        htmlFor={props.controlId}
        className={props.labelHidden ? 'sr-only' : 'mb-1 block w-fit font-bold'}
      >
        {props.label}
        <Optional when={props.optional} />
      </label>
      <Hint id={props.hintId}>{props.hint}</Hint>
      <FieldError id={props.errorId}>{props.error}</FieldError>
      {props.children}
    </FieldFrame>
  );
}

type FieldGroupProps = FieldWords & {
  hintId: string;
  errorId: string;
  error?: string;
  /** The question is the page's heading. */
  heading?: boolean;
  children: ReactNode;
};

/** Legend, hint, fault and controls of a question with several controls. */
export function FieldGroup(props: FieldGroupProps) {
  const described = [props.hint && props.hintId, props.error && props.errorId].filter(Boolean);
  const words = (
    <>
      {props.label}
      <Optional when={props.optional} />
    </>
  );
  return (
    <FieldFrame error={props.error}>
      <fieldset aria-describedby={described.join(' ') || undefined} className="min-w-0">
        <legend className="mb-1 font-bold">
          {props.heading ? <h1 className="mb-2 text-h1-phone sm:text-h1">{words}</h1> : words}
        </legend>
        <Hint id={props.hintId}>{props.hint}</Hint>
        <FieldError id={props.errorId}>{props.error}</FieldError>
        {props.children}
      </fieldset>
    </FieldFrame>
  );
}

const WIDTHS = { full: 'w-full', medium: 'w-full max-w-80', short: 'w-24', tiny: 'w-18' };

export type ControlWidth = keyof typeof WIDTHS;

export function controlClass(error: string | undefined, width: ControlWidth = 'full'): string {
  return classNames('control', error && 'control-error', WIDTHS[width]);
}
