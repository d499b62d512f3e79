const SOMEWHERE = 'http://portal.invalid';

/** Where to go after signing in: a path of this portal, or the first page for anything else. */
export function ownPath(next: string | null): string {
  if (!next?.startsWith('/') || !URL.canParse(next, SOMEWHERE)) return '/';
  const { origin, pathname, search } = new URL(next, SOMEWHERE);
  if (origin !== SOMEWHERE || pathname.startsWith('//') || /^\/sign-(in|out)\b/.test(pathname)) {
    return '/';
  }
  return `${pathname}${search}`;
}
