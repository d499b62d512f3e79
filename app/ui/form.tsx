import { zodResolver } from '@hookform/resolvers/zod';
import { Form as RemixForm, useNavigation, useSubmit } from '@remix-run/react';
import { useMemo, useRef, type FormEvent } from 'react';
import { useForm, type FieldValues, type Resolver } from 'react-hook-form';
import { config, type ZodType } from 'zod';
import { formObject, type FormErrors, type FormValues } from '~/platform/form';
import { ErrorSummary } from './error-summary';
import { FormStateContext } from './field-state';
import { flatErrors, treeErrors } from './form-fault';
import { formClass, type PlainFormProps } from './plain-form';

// Compiling schemas needs eval, which the content security policy forbids.
config({ jitless: true });

const NO_ERRORS: FormErrors = {};
const NO_VALUES: FormValues = {};

type FormProps = PlainFormProps & {
  /** The schema the action reads with; the browser asks it first where scripts run. */
  schema: ZodType<unknown, FieldValues>;
};

/**
 * A plain posted form that works without scripts. With them the same schema is asked before
 * anything is sent, over the same reading of the form as the server's.
 */
export function Form(props: FormProps) {
  const { schema, errors = NO_ERRORS, values = NO_VALUES, prefix, files, wide, ...rest } = props;
  const { reload, ...plain } = rest;
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
  const { errors: found, isSubmitted } = form.formState;
  const state = useMemo(
    () => ({ errors: isSubmitted ? flatErrors(found) : errors, values, prefix }),
    [isSubmitted, found, errors, values, prefix],
  );

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const pressed = submitterOf(event);
    event.preventDefault();
    if (busy) return;
    void form.handleSubmit(() => {
      if (reload) element.current?.submit();
      else submit(pressed ?? element.current);
    })();
  };

  return (
    <FormStateContext.Provider value={state}>
      <ErrorSummary errors={state.errors} />
      <RemixForm
        {...plain}
        ref={element}
        method="post"
        encType={files ? 'multipart/form-data' : undefined}
        noValidate
        onSubmit={onSubmit}
        className={formClass(wide)}
      />
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
