import { fold, foldLookAlikes } from './fold';

describe('the folded form is the same', () => {
  it.each([
    ['case', ['STRASSE', 'Straße', 'STRAẞE'], 'strasse'],
    ['Greek case', ['ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύς', 'οδυσσευς'], 'oδυσσευσ'],
    ['Turkish i', ['İSTANBUL', 'ıstanbul', 'istanbul'], 'istanbul'],
    ['accents', ['Crème', 'creme', 'Cre\u0300me', 'CRE\u0300\u0301ME'], 'creme'],
    ['strokes', ['Łódź ØRE đ', 'lodz ore d'], 'lodz ore d'],
    ['points', ['שָׁלוֹם', 'שלום'], 'שלום'],
    ['harakat and tatweel', ['مُحَمَّد', 'محمـــد', 'محمد'], 'محمد'],
    ['full width', ['Ａｂｃ', 'abc'], 'abc'],
    ['mathematical letters', ['𝐀𝓫𝖈', 'abc'], 'abc'],
    ['ligatures and circles', ['oﬃce', 'ⓞⓕⓕⓘⓒⓔ'], 'office'],
    ['half width', ['ﾊﾞｶ', 'バカ', 'ハ\u3099カ'], 'ハ\u3099カ'],
    ['invisible characters', ['a\u200b\u00ad\u202e\ufe0f\u2800\u0007b', 'ab'], 'ab'],
    ['white space', [' a\r\n\u3000b ', 'a b'], 'a b'],
    ['apostrophes', ['don’t', 'donʼt', "don't"], "don't"],
    ['Cyrillic in Latin', ['ВАD', 'Ваd', 'bad'], 'bad'],
    ['Greek in Latin', ['Νοrth', 'north'], 'north'],
    ['Armenian in Latin', ['gօօd', 'good'], 'good'],
    ['Thai digits and Hebrew letters in Latin', ['g๐๐d', 'gססd'], 'good'],
    ['Ukrainian i', ['І', 'і', 'i', 'I'], 'i'],
  ])('for %s', (_of, texts, form) => {
    expect(texts.map(fold)).toEqual(texts.map(() => form));
  });

  it.each([
    ['in any case', 'ВОТ, НЕ ТОМ', 'вот, не том'],
    ['with Latin letters that look alike', 'пopнo', 'порно'],
    ['with ё', 'ёлка', 'елка'],
  ])('for Russian %s', (_of, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
});

describe('the folded form differs', () => {
  it.each([
    ['modern', 'modem'],
    ['kill', 'k1ll'],
    ['mall', 'mail'],
    ['o', '0'],
    ['мой', 'мои'],
    ['вот', 'bot'],
    ['бог', '6ог'],
    ['कि', 'क'],
    ['क़', 'क'],
    ['ก้', 'ก'],
    ['が', 'か'],
    ['カ', '力'],
    ['½', '12'],
    ['a b', 'ab'],
  ])('for %j and %j', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it.each([
    ['Latin', 'abcdefghijklmnopqrstuvwxyzþə'],
    ['Russian', 'абвгдежзийклмнопрстуфхцчшщъыьэюя'],
    ['Ukrainian', 'абвгдеєжзиійклмнопрстуфхцчшщьюя'],
    ['Serbian', 'абвгдђежзијклљмнњопрстћуфхцчџш'],
    ['Kazakh', 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'],
    ['Greek', 'αβγδεζηθικλμνξοπρστυφχψω'],
    ['Armenian', 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'],
    ['Georgian', 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ'],
    ['Hebrew', 'אבגדהוזחטיכךלמםנןסעפףצץקרשת'],
    ['Arabic', 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةء'],
    ['Devanagari', 'अआइईउऊऋएऐओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह'],
    ['Thai', 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ'],
    [
      'Katakana',
      'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンー',
    ],
    ['digits', '0123456789٠١٢٣٤٥٦٧٨٩'],
  ])('for each letter: %s', (_of, letters) => {
    const alphabet = Array.from(letters);
    expect(new Set(alphabet.map(fold)).size).toBe(alphabet.length);
  });
});

describe('the strong form', () => {
  it.each([
    ['0 and o', 'Look', 'l00k'],
    ['strokes', 'Illicit', '1|l1c1t'],
    ['letters that look alike as capitals', 'ВОТ', 'BOT'],
    ['letters that look alike in Cyrillic and Greek', 'порфир', 'πορφиρ'],
    ['signs that look like letters', '2 × 3', '2 x 3'],
    ['Cherokee capitals', 'ᏦᎥᏞᏞ', 'KILL'],
  ])('is the same for %s: %j, %j', (_of, one, other) => {
    expect(foldLookAlikes(one)).toBe(foldLookAlikes(other));
  });

  it.each([
    ['мой', 'мои'],
    ['modern', 'modem'],
    ['בן', 'בו'],
    ['ดี', 'ตี'],
    ['カ', '力'],
    ['3', '8'],
    ['No!', 'No?'],
  ])('differs for %j and %j', (one, other) => {
    expect(foldLookAlikes(one)).not.toBe(foldLookAlikes(other));
  });
});
