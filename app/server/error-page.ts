import type { ErrorRequestHandler, Response } from 'express';
import { log, loggedPath } from '~/platform/log';

/**
 * Answers with a plain page for the cases in which the portal itself cannot draw one.
 * @param home where its link leads: the portal's own address when this one may not be it
 */
export function refuse(response: Response, status: number, title: string, home = '/'): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .status(status)
    .set({ 'Cache-Control': 'no-store', Connection: status === 413 ? 'close' : 'keep-alive' })
    .type('html')
    .send(page(title, home));
}

/** The last resort for a bug in door 3 itself: logged once, told without detail. */
export const bugPage: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  if (isMalformed(error)) return refuse(response, 400, 'This address cannot be read');
  log.error({ err: error, method: request.method, path: loggedPath(request.url) }, 'bug');
  refuse(response, 500, 'Sorry, something went wrong');
};

const isMalformed = (error: unknown) =>
  error instanceof URIError ||
  (error instanceof Error && 'status' in error && error.status === 400);

const page = (title: string, home: string) => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p><a href="${home}">Go to the first page</a></p>
</main>
</body>
</html>
`;
