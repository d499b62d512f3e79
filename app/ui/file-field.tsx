import { controlClass, Field, type FieldWords } from './field';
import { describedBy, useField } from './field-state';

type FileFieldProps = FieldWords & {
  name: string;
  /** Kinds of file, as the `accept` attribute has them: ".csv,.xlsx". */
  accept?: string;
};

/** The form around it must be sent as `multipart/form-data`. */
export function FileField(props: FileFieldProps) {
  const { name, accept } = props;
  const field = useField(name);
  return (
    <Field {...props} {...field} controlId={field.id}>
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(props.hint && field.hintId, field.error && field.errorId)}
        className={controlClass(field.error)}
      />
    </Field>
  );
}
