import { appearanceKey } from './look-alike-key';
import { nameShapeKey } from './name-shape';

/** Names look the same where either key is the same. */
const looksLike = (name: string, other: string): boolean =>
  appearanceKey(name) === appearanceKey(other) || nameShapeKey(name) === nameShapeKey(other);

/** A name, and one that looks the same and is written with other characters. */
const ALIKE: [string, string, string][] = [
  ['Latin and Cyrillic', 'Carope', 'Саrоре'],
  ['Latin and Greek', 'NOZE', 'ΝΟΖΕ'],
  ['Latin and Armenian', 'uno', 'սno'],
  ['Latin and Cherokee', 'DAVE', 'ᎠᎪᏙᎬ'],
  ['Latin and Lisu', 'BORIS', 'ꓐꓳꓣꓲꓢ'],
  ['Latin and mathematical letters', 'Laura', '𝓛𝓪𝓾𝓻𝓪'],
  ['Latin and full width', 'Laura', 'Ｌａｕｒａ'],
  ['Latin and Coptic', 'TOMO', 'ⲦⲞⲘⲞ'],
  ['Cyrillic and Latin', 'Сара', 'Cара'],
  ['Greek and Latin', 'Νίκος', 'Nίκoς'],
  ['Hebrew and its presentation forms', 'אבי', '\ufb21בי'],
  ['Arabic and its presentation forms', 'سلام', 'ﺳﻼﻡ'],
  ['Arabic and Persian', 'علي', 'علی'],
  ['Devanagari digits', 'राम०', 'रामo'],
  ['Bengali and its digit', 'রাম০', 'রামo'],
  ['Thai digit zero', 'นิด๐', 'นิดo'],
  ['Khmer and invisible characters', 'សុខ', 'ស\u200bុខ'],
  ['Georgian and its capitals', 'ნინო', 'ᲜᲘᲜᲝ'],
  ['Armenian in capitals', 'Անի', 'ԱՆԻ'],
  ['Hangul and its parts', '김민수', '김민수'.normalize('NFD')],
  ['Han and its compatibility forms', '李明', '\uf9e1明'],
  ['Katakana in half width', 'サクラ', 'ｻｸﾗ'],
  ['Tamil and invisible characters', 'ராம்', 'ரா\u200dம்'],
  ['Ethiopic and white space', 'አበበ', ' አበበ\u00a0'],
];

it.each(ALIKE)('%s: the names look the same', (_scripts, name, other) => {
  expect(other).not.toBe(name);
  expect(looksLike(other.trim(), name)).toBe(true);
});

it.each([
  ['Анна', 'Инна'],
  ['Νίκος', 'Νίκη'],
  ['שרה', 'שירה'],
  ['سلام', 'سلمى'],
  ['राम', 'रमा'],
  ['김민수', '김민서'],
  ['李明', '李朋'],
  ['ნინო', 'ნანო'],
])('%s and %s are two names', (name, other) => {
  expect(looksLike(other, name)).toBe(false);
});
