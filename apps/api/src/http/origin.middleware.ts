import type { NextFunction, Request, Response } from 'express';
import { ProblemException } from './problem.ts';

/**
 * Refuses API requests that another site's page makes with this person's cookies.
 *
 * Browsers say where a request comes from in `Sec-Fetch-Site` (only to https and loopback servers) and in `Origin` (with
 * every request that changes something). Neighbour subdomains and ports count as other sites. A request that says neither and
 * changes something is let through only without cookies: then it is no browser's, and has nothing to steal.
 */
export function originCheck(baseUrl: string) {
  const ownOrigin = new URL(baseUrl).origin;
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (isFromHere(request, ownOrigin)) next();
    else next(new ProblemException('cross-origin'));
  };
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

function isFromHere(request: Request, ownOrigin: string): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const isReading = READING.has(request.method);
  // A link from elsewhere may be opened; it cannot be read by the page that has it.
  if (isReading && request.get('sec-fetch-mode') === 'navigate') return true;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin !== undefined) return origin === ownOrigin || originHost(origin) === request.get('host');
  return isReading || request.get('cookie') === undefined;
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
