import { Button } from './button';
import { useHydrated } from './use-hydrated';

/** Only where scripts run; everyone else has the browser's own menu. */
export function PrintButton({ children = 'Print' }: { children?: string }) {
  const hydrated = useHydrated();
  if (!hydrated) return null;
  return (
    <Button type="button" look="outline" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
