import { timingSafeEqual } from 'node:crypto';

import { now } from '../clock';
import { appKeys, hmacOf } from './app-keys';

/** A longer text is none of ours, and is not looked at. */
const LONGEST = 2_000;

interface Terms {
  /** What the token is for: one for anything else is not taken. */
  purpose: string;
}

/**
 * A text that says `claims` until it expires, signed with a key derived from the first of APP_KEYS: letters, digits,
 * `-`, `_` and one `.`.
 */
export const signToken = (
  { purpose, expiresAt }: Terms & { expiresAt: Date },
  claims: object,
): string => {
  const payload = Buffer.from(JSON.stringify({ ...claims, expiresAt: expiresAt.getTime() }));
  const text = payload.toString('base64url');
  return `${text}.${hmacOf(text, purpose, appKeys()[0] ?? '')}`;
};

/** What a token of ours says, signed with any of APP_KEYS and not expired; undefined for all else, of whatever type. */
export const readToken = ({ purpose }: Terms, token: unknown): object | undefined => {
  if (typeof token !== 'string' || token.length > LONGEST) return undefined;
  const [text = '', signature = '', ...rest] = token.split('.');
  const isOurs = appKeys().some((key) => isSame(signature, hmacOf(text, purpose, key)));
  if (!isOurs || rest.length > 0) return undefined;
  const { expiresAt, ...claims } = JSON.parse(Buffer.from(text, 'base64url').toString()) as {
    expiresAt: number;
  };
  return expiresAt > now().getTime() ? claims : undefined;
};

/**
 * Compared as text: of several spellings in base64 of the same bytes, one is ours. Takes the same time wherever the texts
 * differ.
 */
const isSame = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};
