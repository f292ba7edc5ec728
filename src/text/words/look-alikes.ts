import unhomoglyph from 'unhomoglyph';

/** A table from each character of one string to the one that stands in its place in the other. */
const table = (from: string, to: string): ReadonlyMap<string, string> => {
  const targets = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, targets[index] ?? '']));
};

/**
 * What "fancy text" generators write for Latin letters, and Unicode's data give shapes of their own:
 * small capitals, `ᴛ` for `t` (the Cyrillic `т` looks like that one), and stroked letters it leaves out.
 */
const MORE = table(
  'ᴀʙƅᴄᴅᴇꜰғɢʜɪᴊᴋĸʟᴍʍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢⱥꝗ' + '🅐🅑🅒🅓🅔🅕🅖🅗🅘🅙🅚🅛🅜🅝🅞🅟🅠🅡🅢🅣🅤🅥🅦🅧🅨🅩' + '🅰🅱🅲🅳🅴🅵🅶🅷🅸🅹🅺🅻🅼🅽🅾🅿🆀🆁🆂🆃🆄🆅🆆🆇🆈🆉',
  'abbcdeffghijkklmmnopqrstuvwyzaq' + 'abcdefghijklmnopqrstuvwxyz'.repeat(2),
);

/**
 * Letters that Persian and Urdu keyboards write for the same letters of Arabic: in most places in a word
 * they look alike.
 */
const ARABIC = table('کیہ', 'كيه');

/** Accents, strokes, and the hooks that the data spell as apostrophes. */
const ADDITIONS = /[\p{M}'ˉ]/gu;

/**
 * What a character looks like by Unicode's confusables (UTS #39, `confusables.txt`), in lower case and
 * without accents; the character itself if it looks like nothing else.
 */
const skeleton = (character: string): string => {
  const known = MORE.get(character);
  if (known) return known;
  const shape = unhomoglyph(character).toLowerCase().normalize('NFKD').replace(ADDITIONS, '');
  // UTS #39 takes m apart into rn, so that whatever looks like m arrives as that.
  return MORE.get(shape) ?? (shape === 'rn' ? 'm' : shape);
};

/** The one letter or digit that a character looks like as it is written, or ''. */
export const lookOf = (character: string): string => {
  const shape = skeleton(character);
  return shape !== character.toLowerCase() && /^[\p{L}\p{N}]$/u.test(shape) ? shape : '';
};

/**
 * The Latin letters that a letter of the Latin script is a variant of, or '': `ø` → `o`, `đ` → `d`,
 * `æ` → `ae`, `ɡ` → `g`, the small capital `ᴋ` → `k`.
 */
export const plainLatin = (letter: string): string => {
  const shapes = [skeleton(letter), skeleton(letter.toUpperCase())];
  return shapes.find((shape) => /^[a-z]+$/.test(shape)) ?? '';
};

/** The letter of Arabic that a Persian or Urdu letter is a form of, or ''. */
export const plainArabic = (letter: string): string => ARABIC.get(letter) ?? '';

/** The sign of ASCII that a sign looks like, or '': `’` → `'`, `–` → `-`, `∣` → `|`. */
export const plainSign = (sign: string): string => {
  const shape = unhomoglyph(sign);
  if (shape === "''") return '"';
  // Of a vertical line UTS #39 makes the letter l.
  if (shape === 'l') return '|';
  return /^[!-/:-@[-`{-~]$/.test(shape) ? shape : '';
};

/** The Latin letters that letters of other alphabets look like in capitals and in small letters. */
const SHARED = /^[aceijopsuxy]$/;

/** Kazakh, Kyrgyz and Mongolian write `ү` beside `у`: one of the two has to stay itself. */
const HAS_DOUBLE = 'ү';

/**
 * The Latin letter that a Greek, Cyrillic or Armenian letter looks like in both its cases, or '':
 * `а`, `е`, `о`, `р`, `с`, but not `в`, of which only the capital does.
 */
export const sharedLatin = (letter: string): string => {
  const small = skeleton(letter);
  const capital = skeleton(letter.toUpperCase());
  // Of a capital I, too, UTS #39 makes the letter l.
  const isSame = small === capital || (small === 'i' && capital === 'l');
  return isSame && SHARED.test(small) && hasExactShape(letter) ? small : '';
};

/** Not with a stroke (`ө`), which tells it from another letter of the same alphabet. */
const hasExactShape = (letter: string): boolean =>
  letter !== HAS_DOUBLE && unhomoglyph(letter).length === 1;
