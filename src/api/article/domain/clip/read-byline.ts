import { findDay } from './days';
import { isPublication, namesIn } from './names';
import { beginning } from './words/languages';

/** What a byline says. */
export interface Byline {
  authors: string[];
  /** `2025-12-22` */
  day?: string;
  source?: string;
  /** Whether every word of it was read. */
  isWhole: boolean;
}

const LONGEST = 250;

/** Before the names of a byline. */
const BY = beginning(
  '(?:(?:text|story|written|posted|published|analysis|opinion|reported)(?: by|:)|by)[: ]\\s*',
  'מאת:?\\s*|כתב(?:ה|ו)?:\\s*',
  '(?:автор(?:ы)?|текст|авторы текста):\\s*|автор(?:ы)?\\s+(?=\\p{Lu})',
  '(?:par|de|[ée]crit par|auteure?s?\\s*:|publi[ée] par)\\s+(?=\\p{Lu})',
  '(?:von|autor(?:en|in)?\\s*:|text\\s*:|ein (?:kommentar|beitrag|gastbeitrag) von)\\s*(?=\\p{Lu})',
  '(?:por|autora?(?:es)?\\s*:|escrito por)\\s*(?=\\p{Lu})',
  '(?:بقلم|كتبه|كتبها|كتب|الكاتب|الكاتبة|إعداد)\\s*:?\\s*|(?:نوشته\u200C?(?:ی| ی)?|نویسنده|نگارنده|به قلم|بقلم)\\s*:?\\s*',
);

/** Before a date. */
const ON = beginning(
  '(?:(?:first |originally )?(?:published|posted|publication date|date)(?: on)?|on)\\s*:?\\s*',
  '(?:פורסם(?: ב)?(?:תאריך)?|תאריך|בתאריך|ב-)\\s*:?\\s*|ב(?=\\d)',
  '(?:опубликовано|дата(?: публикации)?)\\s*:?\\s*',
  '(?:publi[ée](?:e)? le|publi[ée]|paru le|le)\\s*:?\\s*',
  '(?:ver[öo]ffentlicht(?: am)?|erschienen(?: am)?|datum|stand|am|vom)\\s*:?\\s*',
  '(?:publicado(?: el)?|publicada(?: el)?|fecha|el)\\s*:?\\s*',
  '(?:نشر(?:ت)?(?: في| بتاريخ)?|تاريخ النشر|بتاريخ|في|التاريخ)\\s*:?\\s*|(?:تاریخ(?: انتشار)?|منتشر شده(?: در)?|انتشار|در)\\s*:?\\s*',
);

/** Between a name and the date after it. */
const ON_AT_END = /\s+(?:on|le|am|el|в|في|در|ב-?)$/iu;

/** A date that says when something else happened. */
const UPDATED =
  /(?:updated|modified|עודכן|обновлено|mis(?:e)? à jour|aktualisiert|actualizado|تحديث|به ?روز)/iu;

const SEPARATOR = /\s*[|·•]\s*|\s+[–—/-]\s+|\n+|\s*[,;،]\s*/u;

/** A comma within a name: `Ann Smith, Jr.` */
const BEFORE_SUFFIX = /,\s+(?=(?:[js]r|ph\.?d|m\.?d|esq)\b\.?|I{2,3}\b|IV\b)/giu;

/** Between the names of a list and the rest of a byline: not a comma, which stands between names too. */
const STRONG = /\s*[|·•]\s*|\s+[–—/-]\s+|\n+/u;

/** What a line says as a byline; undefined where it is none, or may be a sentence. */
export const readByline = (text: string, language: string): Byline | undefined => {
  if (text.length > LONGEST || UPDATED.test(text)) return undefined;
  const found = findDay(text, language);
  const sides = found ? [found.before, found.after].map(trimmed) : [trimmed(text)];
  const prefix = BY.exec(sides[0] ?? '')?.[0] ?? '';
  const hasBy = prefix !== '';
  if (!found && !hasBy) return undefined;

  const rest: string[] = [];
  const authors: string[] = [];
  let source: string | undefined;
  sides.forEach((side, index) => {
    const words = index === 0 ? side.slice(prefix.length) : side;
    for (const part of partsOf(words)) {
      const plain = trimmed(trimmed(part.replace(BY, '')).replace(found ? ON_AT_END : /$^/, ''));
      const names = namesIn(plain);
      if (plain === '' || (found && trimmed(`${plain} `.replace(ON, '')) === '')) continue;
      const isSource = isPublication(plain) || (isQuoted(plain) && authors.length > 0);
      if (source === undefined && isSource && (authors.length > 0 || !hasBy))
        source = unquoted(plain);
      else if (names.length > 0 && authors.length === 0) authors.push(...names);
      else if (names.length === 1 && source === undefined && isLast(sides, part)) source = plain;
      else rest.push(plain);
    }
  });
  const isRead = authors.length > 0 || (found !== undefined && rest.length === 0);
  // Words that are no names make a line with a date a sentence, unless it says whose it is.
  if (!isRead || (rest.length > 0 && (sentenceIn(rest) || (authors.length === 0 && !hasBy))))
    return undefined;
  return {
    authors,
    ...(found && { day: found.day }),
    ...(source !== undefined && { source }),
    isWhole: rest.length === 0,
  };
};

const trimmed = (text: string): string =>
  text.replace(/^[\s,;|·•:،()[\]–—-]+|[\s,;|·•:،()[\]–—-]+$/gu, '');

/** The parts of a byline: its names together, whatever stands between them. */
const partsOf = (words: string): string[] =>
  words
    .replace(BEFORE_SUFFIX, ' ')
    .split(STRONG)
    .flatMap((part) => {
      const plain = trimmed(part);
      const parts = plain.split(SEPARATOR);
      if (parts.length < 2) return [plain];
      const source = parts.findIndex(
        (one, index) =>
          index > 0 &&
          (isPublication(one) ||
            isQuoted(one) ||
            (one.split(' ').length === 1 &&
              namesIn(parts[0] ?? '').length > 0 &&
              (parts[0] ?? '').includes(' '))),
      );
      const names = source < 0 ? parts : parts.slice(0, source);
      const together = names.join(', ');
      const joined = namesIn(together).length > 0 ? [together] : names;
      return [...joined, ...(source < 0 ? [] : parts.slice(source))];
    });

const QUOTED = /^["“«„](.+)["”»“]$/u;

/** Whether words are in quotes, as publications are in some languages. */
const isQuoted = (words: string): boolean => QUOTED.test(words);

const unquoted = (words: string): string => QUOTED.exec(words)?.[1] ?? words;

const isLast = (sides: readonly string[], part: string): boolean =>
  (sides[0] ?? '').endsWith(trimmed(part)) || (sides[1] ?? '').endsWith(trimmed(part));

const sentenceIn = (parts: readonly string[]): boolean =>
  parts.some((part) => part.split(' ').length > 8 || /[.!?]\s/.test(part));
