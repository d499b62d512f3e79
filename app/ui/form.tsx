import { zodResolver } from '@hookform/resolvers/zod';
import { Form as RemixForm, useNavigation, useSubmit } from '@remix-run/react';
import { useMemo, useRef, type FormEvent, type ReactNode } from 'react';
import { useForm, type FieldValues, type Resolver } from 'react-hook-form';
import { config, type ZodType } from 'zod';
import { formObject, type FormErrors, type FormValues } from '~/platform/form';
import { ErrorSummary } from './error-summary';
import { FormStateContext } from './field-state';
import { flatErrors, treeErrors } from './form-fault';

// Compiling schemas needs eval, which the content security policy forbids.
config({ jitless: true });

const NO_ERRORS: FormErrors = {};
const NO_VALUES: FormValues = {};

type FormProps = {
  /** The schema the action reads with; the browser asks it first where scripts run. */
  schema: ZodType<unknown, FieldValues>;
  /** What the action found wrong. */
  errors?: FormErrors;
  /** What stands in the fields: what was typed, or what is stored. */
  values?: FormValues;
  action?: string;
  /** The form carries a file. */
  files?: boolean;
  id?: string;
  children: ReactNode;
};

/**
 * A plain posted form that works without scripts. With them the same schema is asked before
 * anything is sent, over the same reading of the form as the server's.
 */
export function Form(props: FormProps) {
  const { schema, errors = NO_ERRORS, values = NO_VALUES, files, children, ...rest } = props;
  const element = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const busy = useNavigation().state === 'submitting';
  const resolver = useMemo<Resolver<FieldValues, unknown, unknown>>(() => {
    const ask = zodResolver(schema);
    return (_kept, context, options) => ask(typedIn(element.current), context, options);
  }, [schema]);
  const told = useMemo(() => treeErrors(errors), [errors]);
  const form = useForm<FieldValues, unknown, unknown>({
    resolver,
    errors: told,
    shouldFocusError: false,
  });
  const { errors: found, isSubmitted, submitCount } = form.formState;
  const state = useMemo(
    () => ({ errors: isSubmitted ? flatErrors(found) : errors, values }),
    [isSubmitted, found, errors, values],
  );

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const pressed = submitterOf(event);
    event.preventDefault();
    if (!busy) void form.handleSubmit(() => submit(pressed ?? element.current))();
  };

  return (
    <FormStateContext.Provider value={state}>
      <ErrorSummary errors={state.errors} attempt={submitCount} />
      <RemixForm
        {...rest}
        ref={element}
        method="post"
        encType={files ? 'multipart/form-data' : undefined}
        noValidate
        onSubmit={onSubmit}
        className="grid grid-cols-1 gap-6"
      >
        {children}
      </RemixForm>
    </FormStateContext.Provider>
  );
}

function typedIn(element: HTMLFormElement | null): FieldValues {
  return element ? formObject(new FormData(element)) : {};
}

function submitterOf({ nativeEvent }: FormEvent): HTMLButtonElement | null {
  const pressed = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  return pressed instanceof HTMLButtonElement ? pressed : null;
}
