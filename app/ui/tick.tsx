type TickProps = {
  name: string;
  value: string;
  /** Said, not shown: the row's name. */
  label: string;
  checked?: boolean;
  disabled?: boolean;
  form?: string;
};

/** A box in a row of a table; its label makes the target as large as a finger. */
export function Tick({ name, value, label, checked, disabled, form }: TickProps) {
  return (
    <label className="inline-grid size-11 place-items-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        name={name}
        value={value}
        form={form}
        defaultChecked={checked}
        disabled={disabled}
        className="tick"
      />
    </label>
  );
}
