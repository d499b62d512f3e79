import { useEffect, useState } from 'react';

/** False on the server and on the first draw in the browser, true once scripts have started. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
