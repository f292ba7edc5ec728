import { createHmac, hkdfSync } from 'node:crypto';

/** Those that are taken, the first of them the one that is used. */
export const appKeys = (): readonly string[] => strapi.config.get<string[]>('server.app.keys');

/** The HMAC of a text with a key that is derived from one of APP_KEYS for a purpose: 43 letters, digits, `-` and `_`. */
export const hmacOf = (text: string, purpose: string, key: string): string => {
  const derived = Buffer.from(hkdfSync('sha256', key, '', `foreword:${purpose}`, 32));
  return createHmac('sha256', derived).update(text).digest('base64url');
};
