type MeterBarProps = {
  value: number;
  of: number;
  /** Said instead of the bar: "14 of 15 schools". Leave out where the words stand beside it. */
  label?: string;
};

/** How full something is; past full it turns to the colour of trouble, and the words must say so too. */
export function MeterBar({ value, of, label }: MeterBarProps) {
  const filled = of === 0 ? 0 : Math.min(100, (value / of) * 100);
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className="keep-colour block h-2 w-full overflow-hidden rounded-full"
    >
      <rect width="100%" height="100%" className="fill-line" />
      <rect
        width={`${filled}%`}
        height="100%"
        className={value > of ? 'fill-late' : 'fill-brand'}
      />
    </svg>
  );
}
