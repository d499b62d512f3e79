import { createContext, useContext } from 'react';
import type { FieldValue, FormErrors, FormValues } from '~/platform/form';

export type FormState = {
  errors: FormErrors;
  values: FormValues;
  /** Tells apart the ids of two forms on one page. */
  prefix?: string;
};

export const FormStateContext = createContext<FormState>({ errors: {}, values: {} });

/** The id of a field's first control, which the error summary links to. */
export function fieldId(name: string, prefix = ''): string {
  return prefix + name.replaceAll('.', '-');
}

export function useField(name: string) {
  const { errors, values, prefix } = useContext(FormStateContext);
  const id = fieldId(name, prefix);
  return {
    id,
    error: errors[name],
    value: values[name],
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
  };
}

/** The ids of what explains a control, in the order it is read out. */
export function describedBy(...ids: unknown[]): string | undefined {
  return ids.filter((id) => typeof id === 'string' && id !== '').join(' ') || undefined;
}

export function textOf(value: FieldValue): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** Is this choice among what was sent or stored? */
export function isAmong(value: FieldValue, choice: string): boolean {
  if (Array.isArray(value)) return value.includes(choice);
  return value === true ? choice === 'yes' : textOf(value) === choice;
}
