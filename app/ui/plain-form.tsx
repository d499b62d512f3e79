import { Form as RemixForm } from '@remix-run/react';
import { useMemo, type ReactNode } from 'react';
import type { FormErrors, FormValues } from '~/platform/form';
import { classNames } from './class-names';
import { ErrorSummary } from './error-summary';
import { FormStateContext } from './field-state';

const NO_ERRORS: FormErrors = {};
const NO_VALUES: FormValues = {};

export type PlainFormProps = {
  /** What the action found wrong. */
  errors?: FormErrors;
  /** What stands in the fields: what was typed, or what is stored. */
  values?: FormValues;
  action?: string;
  /** The form carries a file. */
  files?: boolean;
  id?: string;
  /** Where two forms of a page have fields of one name: what the ids begin with. */
  prefix?: string;
  /** As wide as the page, for a form around a table. */
  wide?: boolean;
  /** Leaves the page's memory behind, as signing in and out must. */
  reload?: boolean;
  children: ReactNode;
};

/** A form that only the server checks: light, for pages that must open fast. */
export function PlainForm(props: PlainFormProps) {
  const { errors = NO_ERRORS, values = NO_VALUES, prefix, files, wide, reload, ...rest } = props;
  const state = useMemo(() => ({ errors, values, prefix }), [errors, values, prefix]);
  return (
    <FormStateContext.Provider value={state}>
      <ErrorSummary errors={errors} />
      <RemixForm
        {...rest}
        method="post"
        encType={files ? 'multipart/form-data' : undefined}
        reloadDocument={reload}
        noValidate
        className={formClass(wide)}
      />
    </FormStateContext.Provider>
  );
}

export function formClass(wide = false): string {
  return classNames('grid grid-cols-1 gap-6 *:mb-0', !wide && 'max-w-reading');
}
