import type { Block, NoteKind } from './page';
import { isNameLike, kindOfSignature } from './words/signatures';

/** A block that begins with a signature. */
export interface Signed {
  signature: string;
  /** Undefined where the words tell none. */
  kind?: NoteKind;
  /** Markdown without the signature; '' where it stands alone. */
  body: string;
  /** Whether only its form says that it is a signature. */
  isGuess: boolean;
}

const LONGEST_SIGNATURE = 100;

/** Brackets and signs of emphasis around a signature or a whole note, as Markdown and HTML write them. */
const OPENING = /^(?:\\?[[(]|(?:\\?\*){1,3}|(?:\\?_){1,3}|<(?:strong|em|u)>|["“«]|\s)+/;
const TOKEN = /\\?[[(]|(?:\\?\*){1,3}|(?:\\?_){1,3}|<(?:strong|em|u)>|["“«]/g;

/** What ends a signature: a colon, fullwidth too, or, after words that are known, a dash. */
const END =
  /^((?:\\?[\])]|(?:\\?\*){1,3}|(?:\\?_){1,3}|<\/(?:strong|em|u)>|["”»]){0,4})\s*([:：]|\s[—–-]+(?=\s))((?:\\?[\])]|(?:\\?\*){1,3}|(?:\\?_){1,3}|<\/(?:strong|em|u)>|["”»]){0,4})(?:(?<=：.{0,20})|(?=\s|$|[\p{Lo}<*_]))/u;

/**
 * The note in a block; undefined for one that nobody signs.
 *
 * @param isEditor whether somebody of a name is known to sign notes
 */
export const noteIn = (
  { markdown }: Pick<Block, 'markdown'>,
  isEditor: (name: string) => boolean,
): Signed | undefined => {
  const opening = OPENING.exec(markdown)?.[0] ?? '';
  const start = opening.length;
  const head = markdown.slice(start, start + LONGEST_SIGNATURE);
  for (const { index } of head.matchAll(
    /[:：]|\s[—–-]+\s|\\?[\])]|(?:\\?\*){1,3}|(?:\\?_){1,3}|<\//g,
  )) {
    const rest = markdown.slice(start + index);
    const end = END.exec(rest.slice(0, LONGEST_SIGNATURE));
    if (!end) continue;
    const signature = head
      .slice(0, index)
      .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
      .trim();
    const body = rest.slice(end[0].length);
    // The bracket that closes here was opened within the signature: `Update (3 May):`.
    const isOpen = signature.includes('(') && !signature.includes(')') && end[1]?.includes(')');
    return signedBy(isOpen ? `${signature})` : signature, {
      body: unwrapped(body, opening, `${end[1] ?? ''}${end[3] ?? ''}`),
      isColon: /[:：]/.test(end[2] ?? ''),
      isEditor: isEditor(signature),
    });
  }
  return aloneIn(markdown, opening);
};

const signedBy = (
  signature: string,
  { body, isColon, isEditor }: { body: string; isColon: boolean; isEditor: boolean },
): Signed | undefined => {
  const known = kindOfSignature(signature.replace(/[’]/g, "'"));
  if (known !== undefined) {
    return { signature, body, isGuess: false, ...(known !== 'plain' && { kind: known }) };
  }
  if (isColon && isEditor && body !== '') return { signature, body, isGuess: false };
  const isSigned = isColon && isNameLike(signature) && isSentence(body);
  return isSigned ? { signature, body, isGuess: true } : undefined;
};

/** Words that a person says: a sentence with an end; a title or a caption has none. */
const isSentence = (body: string): boolean => {
  const text = body.trim();
  if (/^["“«„'‘]/.test(text)) return false;
  const words = text.split(/\s+/).length;
  const ends = text.match(/[.!?…؟。]["”»'’)\]]*(?=\s|$|\[\^)/gu)?.length ?? 0;
  return (
    /[.!…。！]["”»'’)\]]*(?:\[\^\d+\])?[*_]*$/u.test(text) ||
    (words >= 8 && ends >= 2) ||
    // What goes on after the colon without a capital is no headline.
    (words >= 4 && /^\p{Ll}/u.test(text))
  );
};

/** The words of a note whose signs and brackets opened before its signature. */
const unwrapped = (body: string, opening: string, closed: string): string => {
  const open = (opening.match(TOKEN) ?? []).filter(
    (sign) => !closed.replaceAll('\\', '').includes(closingOf(sign)),
  );
  let text = body.trim();
  // The innermost was opened last, and is closed first.
  for (const sign of open.toReversed()) {
    const closing = closingOf(sign);
    const escaped = Array.from(closing, (one) => `\\${one}`).join('');
    if (text.endsWith(escaped)) text = text.slice(0, -escaped.length).trimEnd();
    else if (text.endsWith(closing)) text = text.slice(0, -closing.length).trimEnd();
    else if (!/^\\?[[("“«]/.test(sign)) text = sign + text;
  }
  return text;
};

const closingOf = (sign: string): string => {
  const pairs: Readonly<Record<string, string>> = {
    '[': ']',
    '(': ')',
    '"': '"',
    '“': '”',
    '«': '»',
  };
  const plain = sign.replaceAll('\\', '');
  return pairs[plain] ?? plain.replace('<', '</');
};

/** A signature that the page sets above its note: `**Editor's note**`. */
const aloneIn = (markdown: string, opening: string): Signed | undefined => {
  if (markdown.length > LONGEST_SIGNATURE || markdown.includes('\n')) return undefined;
  const signature = markdown
    .slice(opening.length)
    .replace(/(?:\\?[\])]|(?:\\?\*){1,3}|(?:\\?_){1,3}|<\/(?:strong|em|u)>|\s)+$/, '')
    .trim();
  const known = kindOfSignature(signature.replace(/[’]/g, "'"));
  // `Update` alone may be a heading of the text.
  return known === 'plain' ? { signature, body: '', isGuess: false } : undefined;
};
