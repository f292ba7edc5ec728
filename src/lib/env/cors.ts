import { type Environment, isProduction, valueOf } from './variables';
import { parseUrl } from '../../text/urls';
import { isWebUrl } from './web-url';

/** Headers of answers that a front end at another origin reads. */
const EXPOSED = ['Retry-After'];

/** The origins that CORS_ORIGINS lists. */
export const corsOrigins = (env: Environment): string[] =>
  (valueOf(env, 'CORS_ORIGINS') ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');

/**
 * The configuration of `strapi::cors`: pages of the origins in CORS_ORIGINS may call from a browser.
 * Where none are listed, none may in production, and any outside of it.
 */
export const corsConfig = (env: Environment): { origin: string[]; expose: string[] } => {
  const listed = corsOrigins(env);
  const isOpen = listed.length === 0 && !isProduction(env);
  return { origin: isOpen ? ['*'] : listed, expose: EXPOSED };
};

/** Whether this is how a browser writes an origin: `https://news.example.org`, with no path. */
export const isOrigin = (value: string): boolean =>
  isWebUrl(value) && parseUrl(value)?.origin === value;
