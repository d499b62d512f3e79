import { set, type FieldErrors } from 'react-hook-form';
import type { FormErrors } from '~/platform/form';

/** From the library's tree of faults to one sentence a field; positions in a list count as the list. */
export function flatErrors(tree: FieldErrors): FormErrors {
  const flat: FormErrors = {};
  collect(tree, '', flat);
  return flat;
}

function collect(branch: object, path: string, flat: FormErrors): void {
  for (const [key, fault] of Object.entries(branch) as [string, unknown][]) {
    if (typeof fault !== 'object' || fault === null) continue;
    const name = Array.isArray(branch) ? path : [path, key].filter(Boolean).join('.');
    if ('message' in fault && typeof fault.message === 'string')
      flat[name || 'form'] ??= fault.message;
    else collect(fault, name, flat);
  }
}

/** And back, for what the server found. */
export function treeErrors(flat: FormErrors): FieldErrors {
  const tree: FieldErrors = {};
  for (const [name, message] of Object.entries(flat)) {
    set(tree, name, { type: 'server', message });
  }
  return tree;
}
