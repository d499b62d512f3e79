import type { RequestHandler } from 'express';
import { refuse } from './error-page';

const MB = 1024 * 1024;
const FILES = 'multipart/form-data';
const FIELDS = 'application/x-www-form-urlencoded';

/** The most a request's body may hold, in bytes, by the kind of form that sends it. */
const LARGEST_BODY = { [FIELDS]: MB, [FILES]: 10 * MB } as const;

/**
 * Bounds what a request may carry: forms only, of a length told beforehand (Node reads no more than
 * was told). What a file may be is for the import that reads it.
 */
export const bodyLimit: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const told = request.headers['content-length'];
  if (told === '0') return next();
  const kind = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (kind !== FIELDS && kind !== FILES) {
    return refuse(response, 415, 'The portal takes forms and files from its own pages only');
  }
  if (told === undefined) return refuse(response, 411, 'This form did not say how long it is');
  if (Number(told) > LARGEST_BODY[kind]) {
    return refuse(response, 413, `This is too large: the most is ${LARGEST_BODY[kind] / MB} MB`);
  }
  next();
};
