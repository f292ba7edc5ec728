import { withoutTags } from '../../../shared/markup/tags';

/** What a Reader calls themselves, as far as it is known. */
export interface Names {
  displayName?: string | null;
  username?: string | null;
}

/** What such a one is called whose names have nothing that can be shown. */
const NAMELESS = 'Reader';

/** Controls, and signs that turn the direction of a line: they would reach beyond the name. */
const REACHES_OUT = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** What is drawn as nothing; U+2800 is a blank Braille cell. Some scripts need it between letters. */
const NOTHING = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cf}\s\u2800]/gu;

/**
 * The name that others see: a Reader's own choice, or else their username. Never an e-mail address, no
 * markup, nothing that cannot be seen; empty only where there is no name at all.
 */
export const readerName = ({ displayName, username }: Names): string => {
  if (!displayName && !username) return '';
  return shown(withoutDomain(displayName ?? '')) || shown(localPart(username ?? '')) || NAMELESS;
};

const shown = (name: string): string => {
  const text = withoutTags(name.replace(REACHES_OUT, '')).replace(/\s+/gu, ' ').trim();
  return text.replace(NOTHING, '') === '' ? '' : text;
};

/** Some sign in with their address for a username. */
const localPart = (username: string): string => username.replace(/@.*$/s, '');

/** A name may have an `@` in it, and not be an address. */
const withoutDomain = (name: string): string =>
  /^[^\s@]+@[^\s@]+$/u.test(name.trim()) ? localPart(name) : name;
