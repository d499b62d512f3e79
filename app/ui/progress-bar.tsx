export type ProgressTone = 'done' | 'on-track' | 'waiting' | 'late';

export type ProgressPart = { tone: ProgressTone; value: number };

const WORDS: Record<ProgressTone, string> = {
  done: 'Done',
  'on-track': 'On track',
  waiting: 'Waiting',
  late: 'Late',
};

type ProgressBarProps = {
  parts: ProgressPart[];
  /** Said instead of the picture. Leave out where the numbers stand beside it in the same row. */
  label?: string;
};

/** One bar of parts in proportion; the hatchings come from ChartPatterns in the page frame. */
export function ProgressBar({ parts, label }: ProgressBarProps) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  let from = 0;
  return (
    <svg
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className="keep-colour block h-4.5 w-full min-w-24 overflow-hidden rounded-[4px] border border-line-strong bg-surface"
    >
      {parts.map((part) => {
        const width = total === 0 ? 0 : (part.value / total) * 100;
        const x = from;
        from += width;
        if (width === 0) return null;
        return (
          <rect
            key={part.tone}
            x={`${x}%`}
            width={`${width}%`}
            height="100%"
            fill={`url(#hatch-${part.tone})`}
          />
        );
      })}
    </svg>
  );
}

type ProgressLegendProps = {
  tones?: ProgressTone[];
  words?: Partial<Record<ProgressTone, string>>;
};

export function ProgressLegend({ tones, words = {} }: ProgressLegendProps) {
  const shown = tones ?? ['done', 'on-track', 'waiting', 'late'];
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {shown.map((tone) => (
        <li key={tone} className="flex items-center gap-2">
          <svg
            aria-hidden="true"
            className="keep-colour size-3.5 overflow-hidden rounded-[3px] border border-line-strong"
          >
            <rect width="100%" height="100%" fill={`url(#hatch-${tone})`} />
          </svg>
          {words[tone] ?? WORDS[tone]}
        </li>
      ))}
    </ul>
  );
}
