const MOST = 5;

/** Readiness as five dots, said in words for those who do not see them. */
export function Readiness({ level }: { level: number | null }) {
  if (level === null)
    return (
      <>
        readiness <em>not said</em>
      </>
    );
  return (
    <span className="whitespace-nowrap">
      ready <span className="sr-only">{`${level} of ${MOST}`}</span>
      <svg
        viewBox="0 0 62 12"
        aria-hidden="true"
        className="keep-colour inline h-3 w-[3.9rem] stroke-brand align-baseline"
        strokeWidth="1.5"
      >
        {Array.from({ length: MOST }, (_, at) => (
          <circle
            key={at}
            cx={6 + at * 12.5}
            cy={6}
            r={4.6}
            className={at < level ? 'fill-brand' : 'fill-white'}
          />
        ))}
      </svg>
    </span>
  );
}
