import { createCookie, redirect, type TypedResponse } from '@remix-run/node';
import { settings } from './env';

// A cookie, not a query parameter: a link from outside must not be able to put words on our pages.
const doneCookie = createCookie('portal-done', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: 60,
});

/** After an act: on to a page that says, once, what was done. */
export async function done(
  to: string,
  message: string,
  headers?: HeadersInit,
): Promise<TypedResponse<never>> {
  const all = new Headers(headers);
  const secure = settings().isHttps;
  all.append('Set-Cookie', await doneCookie.serialize(message, { secure }));
  return redirect(to, { headers: all });
}

/** What was just done, if anything, and the header that forgets it. */
export async function readDone(request: Request) {
  const message: unknown = await doneCookie.parse(request.headers.get('Cookie'));
  if (typeof message !== 'string') return { message: null, headers: undefined };
  const forget = await doneCookie.serialize('', { maxAge: 0 });
  return { message, headers: { 'Set-Cookie': forget } };
}
