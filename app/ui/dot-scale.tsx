type DotScaleProps = { value: number; of: number; label: string };

/** A small whole number as filled and open dots: 3 of 5. */
export function DotScale({ value, of, label }: DotScaleProps) {
  const width = of * 14;
  return (
    <svg
      role="img"
      aria-label={`${label}: ${value} of ${of}`}
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      className="keep-colour inline-block stroke-brand"
    >
      {Array.from({ length: of }, (_, at) => (
        <circle
          key={at}
          cx={at * 14 + 6.5}
          cy="6"
          r="5"
          className={at < value ? 'fill-brand' : 'fill-surface'}
        />
      ))}
    </svg>
  );
}
