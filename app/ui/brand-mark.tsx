/** Three rings that share ground: school, family, council. */
export function BrandMark({ className = 'size-8' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none" strokeWidth="2.6">
      <circle cx="11.5" cy="12.5" r="7.7" stroke="#f5b335" />
      <circle cx="20.5" cy="12.5" r="7.7" stroke="currentColor" />
      <circle cx="16" cy="20" r="7.7" stroke="#7fc8bf" />
    </svg>
  );
}
