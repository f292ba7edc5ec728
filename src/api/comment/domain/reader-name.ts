import { stripTags } from '../../../text/html';

/** The names that a Reader has entered. */
export interface Names {
  displayName?: string | null;
  username?: string | null;
}

/** The name of a Reader whose names have no visible character. */
const NAMELESS = 'Reader';

/** Control and direction characters, which would affect the text after the name. */
const CONTROLS = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Invisible characters; U+2800 is a blank Braille cell. Names may contain them: some scripts need them between letters. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cf}\s\u2800]/gu;

/**
 * The name that others see: a Reader's own choice, or else their username. Never an e-mail address,
 * no markup, never without a visible character; empty only where both names are.
 */
export const readerName = ({ displayName, username }: Names): string => {
  if (!displayName && !username) return '';
  return (
    visibleName(withoutDomain(displayName ?? '')) ||
    visibleName(localPart(username ?? '')) ||
    NAMELESS
  );
};

const visibleName = (name: string): string => {
  const text = stripTags(name.replace(CONTROLS, '')).replace(/\s+/gu, ' ').trim();
  return text.replace(INVISIBLE, '') === '' ? '' : text;
};

/** Some usernames are e-mail addresses. */
const localPart = (username: string): string => username.replace(/@.*$/s, '');

/** A name may contain an `@` without being an e-mail address. */
const withoutDomain = (name: string): string =>
  /^[^\s@]+@[^\s@]+$/u.test(name.trim()) ? localPart(name) : name;
