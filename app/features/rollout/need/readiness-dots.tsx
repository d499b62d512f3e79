const LEVELS = [1, 2, 3, 4, 5];

type ReadinessDotsProps = {
  level: number;
  /** The words are for those who do not see the dots: where room is short. */
  wordsHidden?: boolean;
};

/** Readiness as dots of five, always with its words. */
export function ReadinessDots({ level, wordsHidden }: ReadinessDotsProps) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg viewBox="0 0 68 12" aria-hidden="true" className="keep-colour h-3 w-17">
        {LEVELS.map((one) => (
          <circle
            key={one}
            cx={7 + (one - 1) * 13.5}
            cy="6"
            r="4.5"
            className={one <= level ? 'fill-brand stroke-brand' : 'fill-surface stroke-line-strong'}
            strokeWidth="1.5"
          />
        ))}
      </svg>
      <span className={wordsHidden ? 'sr-only' : undefined}>{level} of 5</span>
    </span>
  );
}
