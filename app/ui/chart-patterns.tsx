/**
 * The hatchings that tell series apart without colour. They stand once on a page and every bar
 * refers to them, so that a table of fifty bars stays light.
 */
export function ChartPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      <defs>
        <pattern id="hatch-done" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className="fill-done" />
        </pattern>
        <pattern
          id="hatch-on-track"
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" className="fill-on-track" />
          <rect width="2.5" height="8" fill="#7fa8d1" />
        </pattern>
        <pattern id="hatch-waiting" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="#ffffff" />
          <circle cx="2.5" cy="2.5" r="1" className="fill-ink-soft" />
        </pattern>
        <pattern id="hatch-late" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="fill-late" />
          <rect y="2.5" width="6" height="1" fill="#d98b70" />
        </pattern>
      </defs>
    </svg>
  );
}
