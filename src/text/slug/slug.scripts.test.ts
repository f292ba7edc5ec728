import { slugOf } from './slug';

/**
 * Where spellings differ from one romanisation to another, what is pinned is the library's; that it
 * stands for the words of the title was looked at for each.
 */
const titles: [script: string, title: string, slug: string][] = [
  ['Greek', 'Ελληνική γλώσσα', 'elliniki-glossa'],
  ['Greek', 'Άνθρωπος και θάλασσα', 'anthropos-kai-thalassa'],
  ['Greek, polytonic', 'Ὀδύσσεια', 'odysseia'],
  ['Cyrillic, Russian', 'Привет, мир', 'privet-mir'],
  ['Cyrillic, Russian', 'Ёлка и ещё щука', 'elka-i-eshche-shchuka'],
  ['Cyrillic, Russian signs', 'Объявление о съезде', 'obyavlenie-o-sezde'],
  ['Cyrillic, Ukrainian', 'Київ і ґанок', 'kiiv-i-ganok'],
  ['Cyrillic, Belarusian', 'Беларусь', 'belarus'],
  ['Cyrillic, Bulgarian', 'България', 'blgariya'],
  ['Cyrillic, Serbian', 'Љубав и Његош', 'ljubav-i-njegosh'],
  ['Cyrillic, Macedonian', 'Ѓорѓи Ќосев', 'gorgi-kosev'],
  ['Cyrillic, Kazakh', 'Қазақстан', 'qazaqstan'],
  ['Cyrillic, Uzbek', 'Ўзбекча', 'uzbekcha'],
  ['Cyrillic, Mongolian', 'Монгол хэл', 'mongol-khel'],
  ['Hebrew', 'ירושלים של זהב', 'yrvslym-sl-zhv'],
  ['Hebrew, beginning with an aleph', 'אדם וחוה', 'dm-vhvh'],
  ['Hebrew, gershayim', 'צה״ל', 'tshl'],
  ['Hebrew, geresh', 'ג׳ירפה', 'gyrfh'],
  ['Hebrew, maqaf', 'תל־אביב', 'tl-vyv'],
  ['Arabic', 'السلام عليكم', 'lslm-lykm'],
  ['Arabic, with its digits', 'القاهرة ٢٠٢٤', 'lqhrh-2024'],
  ['Arabic, ligature of a phrase', 'ﷲ أكبر', 'llh-kbr'],
  ['Persian, with its digits', 'سال ۱۴۰۳', 'sl-1403'],
  ['Persian, zero-width non-joiner', 'کتاب\u200Cهای فارسی', 'ktbhy-frsy'],
  ['Urdu', 'پاکستان زندہ باد', 'pkstn-zndh-bd'],
  ['Urdu, full stop', 'کہانی۔دوسری', 'khny-dwsry'],
  ['Syriac', 'ܫܠܡܐ', 'shlm'],
  ['Armenian', 'Բարեւ աշխարհ', 'barew-ashkharh'],
  ['Armenian, ligature', 'Երևան', 'erewan'],
  ['Georgian', 'საქართველო', 'sakartvelo'],
  ['Georgian capitals', 'ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ', 'sakartvelo'],
  ['Devanagari, Hindi', 'नमस्ते दुनिया', 'nmste-duniya'],
  ['Devanagari, conjuncts', 'क्षत्रिय ज्ञान', 'kstriy-jnan'],
  ['Devanagari, Marathi', 'मराठी भाषा', 'mrathi-bhasa'],
  ['Devanagari, danda', 'हिन्दी। भाषा', 'hindi-bhasa'],
  ['Bengali', 'বাংলা ভাষা', 'bamla-bhasa'],
  ['Gurmukhi', 'ਪੰਜਾਬੀ ਭਾਸ਼ਾ', 'pmjabi-bhasa'],
  ['Gujarati', 'ગુજરાતી ભાષા', 'gujrati-bhasa'],
  ['Oriya', 'ଓଡ଼ିଆ', 'odia'],
  ['Tamil', 'தமிழ் மொழி', 'tmil-moli'],
  ['Telugu', 'తెలుగు భాష', 'telugu-bhas'],
  ['Kannada', 'ಕನ್ನಡ ಭಾಷೆ', 'knnd-bhase'],
  ['Malayalam', 'മലയാളം ഭാഷ', 'mlyalm-bhas'],
  ['Sinhala', 'සිංහල භාෂාව', 'simhl-bhasav'],
  ['Sinhala, zero-width joiner', 'ශ්\u200Dරී ලංකා', 'sri-lmka'],
  ['Thai', 'ภาษาไทย', 'phasaaithy'],
  ['Thai', 'สวัสดีชาวโลก', 'swasdichawolk'],
  ['Lao', 'ພາສາລາວ', 'phasalav'],
  ['Khmer', 'ភាសាខ្មែរ', 'phasakhmaer'],
  ['Burmese', 'မြန်မာဘာသာ', 'mrnmabhasa'],
  ['Tibetan', 'བཀྲ་ཤིས་བདེ་ལེགས།', 'bkr-shis-bde-legs'],
  ['Ethiopic', 'አዲስ አበባ', 'adis-abeba'],
  ['Ethiopic, word divider', 'ሰላም፡ዓለም', 'selam-alem'],
  ['Han, simplified', '北京大学', 'bei-jing-da-xue'],
  ['Han, traditional', '繁體中文', 'fan-ti-zhong-wen'],
  ['Han with punctuation', '你好，世界。', 'ni-hao-shi-jie'],
  ['Han with Latin', '中文English混排', 'zhong-wen-english-hun-pai'],
  ['Han with digits', '第1章', 'di-1-zhang'],
  ['Han outside the basic plane', '𠮷野', 'kichi-ye'],
  ['Japanese, all its scripts', '東京タワーへ行こう', 'dong-jing-tawahe-xing-kou'],
  ['Japanese, half-width katakana', 'ｶﾀｶﾅ ﾊﾟﾝ', 'katakana-pan'],
  ['Japanese, wave dash', '東〜西', 'dong-xi'],
  ['Korean', '대한민국', 'daehanmingug'],
  ['Korean with digits', '서울 2024', 'seoul-2024'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ', 'monggol-biqig'],
  ['Cherokee', 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ', 'tsalagi-gawonihisdi'],
  ['Tifinagh', 'ⵜⴰⵎⴰⵣⵉⵖⵜ', 'tamazight'],
  ['N’Ko', 'ߒߞߏ', 'nko'],
  ['Thaana', 'ދިވެހި', 'dhivehi'],
  ['Canadian syllabics', 'ᐃᓄᒃᑎᑐᑦ', 'inoktitot'],
  ['Yi', 'ꆈꌠ', 'nuosu'],
  ['Runes', 'ᚠᚢᚦᚨᚱᚲ', 'futhark'],
  ['Runes, word divider', 'ᚠᚢᚦ᛫ᚨᚱᚲ', 'futh-ark'],
  ['Coptic', 'ⲕⲏⲙⲉ', 'keme'],
  ['Gothic', '𐌲𐌿𐍄', 'gut'],
  ['Vai', 'ꕙꔤ', 'vai'],
  ['Adlam', '𞤆𞤵𞤤𞤢𞤪', 'pular'],
  ['Ol Chiki', 'ᱥᱟᱱᱛᱟᱲᱤ', 'santari'],
  ['Meetei Mayek', 'ꯃꯩꯇꯩ', 'meitei'],
  ['Bopomofo', 'ㄅㄆㄇ', 'bpm'],
  ['several in one title', 'Москва, 北京 & תל אביב', 'moskva-bei-jing-and-tl-vyv'],
];

it.each(titles)('a title in %s: %s', (_script, title, slug) => {
  expect(slugOf(title.normalize('NFC'))).toBe(slug);
  expect(slugOf(title.normalize('NFD'))).toBe(slug);
  expect(slugOf(slug)).toBe(slug);
});

it.each([
  ['Hebrew', 'שָׁלוֹם עֲלֵיכֶם', 'שלום עליכם'],
  ['Hebrew with cantillation', 'בְּרֵאשִׁ֖ית בָּרָ֣א', 'בראשית ברא'],
  ['Arabic', 'مُحَمَّد', 'محمد'],
  ['Arabic with stretched letters', 'مـــرحبا', 'مرحبا'],
])('%s has one slug with and without points', (_script, pointed, plain) => {
  expect(slugOf(pointed)).toBe(slugOf(plain));
  expect(slugOf(plain)).not.toBe('');
});

it('the table has at least 27 scripts', () => {
  const scripts = new Set(titles.map(([script]) => script.split(/[ ,]/)[0]));
  expect(scripts.size).toBeGreaterThanOrEqual(27);
});
