import { visibleText } from './visible-text';
import { findListedWord } from './word-list';

const isFound = (entry: string, text: string): void => {
  expect(findListedWord(entry, [text])).toBe(entry);
};

describe('a listed word is found', () => {
  it.each([
    ['kill', 'kill'],
    ['kill', 'Kill them all'],
    ['kill', 'KILL'],
    ['kill', 'they would (kill) him'],
    ['kill', 'skill_kill_'],
    ['kill', 'kill.'],
    ['kill', 'over-kill'],
    ['Kill', 'kill'],
    ['mall', 'at the mall'],
    ['café', 'cafe'],
    ['cafe', 'CAFÉ'],
    ['cafe', 'cafe\u0301'],
    ['naïve', 'NAIVE'],
    ['Straße', 'STRASSE'],
    ['strasse', 'Straße'],
    ['Füße', 'FÜẞE'],
    ['ılık', 'ILIK'],
    ['istanbul', 'İSTANBUL'],
    ['địt mẹ', 'dit me'],
    ['dit me', 'ĐỊT  MẸ'],
    ['ngu', 'thằng NGỤ này'],
    ['żółć', 'zolc'],
    ['lodz', 'ŁÓDŹ'],
    ['smørrebrød', 'smorrebrod'],
    ['encyclopaedia', 'encyclopædia'],
  ])('in Latin letters, whatever case and accents: %j in %j', isFound);

  it.each([
    ['дурак', 'Дурак!'],
    ['ДУРАК', 'ты дурак'],
    ['вот', 'ВОТ'],
    ['йод', 'ЙОД'],
    ['йод', 'и\u0306од'],
    ['чёрт', 'черт'],
    ['черт', 'ЧЁРТ'],
    ['їжак', 'ЇЖАК'],
    ['μαλάκας', 'ΜΑΛΑΚΑΣ'],
    ['μαλακας', 'Μαλάκας!'],
    ['ἄνθρωπος', 'άνθρωπος'],
    ['հիմար', 'ՀԻՄԱՐ'],
    ['სულელი', 'ᲡᲣᲚᲔᲚᲘ'],
  ])('in Cyrillic, Greek, Armenian and Georgian letters: %j in %j', isFound);

  it.each([
    ['שלום', 'שָׁלוֹם'],
    ['שָׁלוֹם', 'אמר שלום.'],
    ['צה״ל', 'צה"ל'],
    ['محمد', 'مُحَمَّد'],
    ['مُحَمَّد', 'قال محمد هنا'],
    ['محمد', 'محمـــــد'],
    ['سلام', '\uFEB3\uFEFC\uFEE1'],
    ['احمد', 'أحمد'],
    ['می‌خواهم', 'ميخواهم'],
    ['كتاب', 'کتاب'],
    ['मूर्ख', 'तुम मूर्ख हो'],
    ['मूर्ख', 'मूर्ख।'],
    ['क़लम', 'क\u093Cलम'],
    ['বোকা', 'তুমি বোকা'],
    ['முட்டாள்', 'நீ முட்டாள்!'],
  ])('in Hebrew, Arabic and Indic letters: %j in %j', isFound);

  it.each([
    ['ยา', 'กินยา'],
    ['ยา', 'ยาในพยาบาล'],
    ['น้ำ', 'ดื่มน้ำเย็น'],
    ['น้ำ', 'ดื่มน้ํา'],
    ['ควย', 'ไอ้ควย'],
    ['ควย', 'ควยlol'],
    ['ไอ้เหี้ย', 'ไปตายซะไอ้เหี้ย'],
    ['ປະເທດ', 'ຂ້ອຍຮັກປະເທດລາວ'],
    ['ប្រទេស', 'ខ្ញុំស្រឡាញ់ប្រទេសកម្ពុជា'],
    ['မြန်မာ', 'ကျွန်တော်မြန်မာစာဖတ်တယ်'],
    ['笨蛋', '你是笨蛋吗'],
    ['笨蛋', 'abc笨蛋123'],
    ['バカ', 'このバカ野郎'],
    ['バカ', 'ﾊﾞｶ'],
    ['バカ', 'ハ\u3099カ'],
    ['ばか', 'おおばかもの'],
    ['가', '가 나'],
    ['바보', '너 바보!'],
    ['바보', '바보'.normalize('NFD')],
    ['ㅅㅂ', 'ㅅㅂ'],
  ])('in scripts with no spaces, and in Hangul: %j in %j', isFound);

  it.each([
    ['c++', 'I write C++.'],
    ['f*ck', 'F*CK you'],
    ['example.com', 'https://www.example.com/x'],
    ['example.com', 'see EXAMPLE.COM!'],
    ["don't", 'don’t'],
    ['buy now', 'Buy\n\n  NOW'],
    ['buy now', 'buy\u00a0now'],
    ['(a|b)+', 'x (a|b)+ y'],
    ['1488', 'number 1488.'],
    ['🖕', 'nice🖕'],
    ['🖕', '🖕🏿'],
    ['👩‍💻', 'a 👩‍💻 b'],
    ['❤️', '❤'],
    ['🇷🇺', '🇺🇸🇷🇺'],
  ])('with signs, as a phrase, as a picture: %j in %j', isFound);

  it.each([
    ['kill', 'k\u200bi\u200dl\u2060l'],
    ['kill', 'ki\u00adll'],
    ['kill', '\u202ekill\u202c'],
    ['kill', 'k\u2066ill\u2069'],
    ['kill', 'k\ufe0fi\u{e0101}ll'],
    ['kill', 'ki\u2800ll'],
    ['kill', 'ki\u0000ll'],
    ['kill', 'k\u0336i\u0336l\u0336l\u0336'],
    ['kill', 'K\u20e3ill'],
    ['дурак', 'ду\u200bрак'],
    ['ยา', 'กินย\u200bา'],
    ['笨蛋', '笨\u200b蛋'],
  ])('through invisible characters: %j in %j', isFound);

  it.each([
    ['kill', 'ｋｉｌｌ'],
    ['kill', '𝐤𝐢𝐥𝐥'],
    ['kill', '𝓚𝓘𝓛𝓛'],
    ['kill', 'ⓚⓘⓛⓛ'],
    ['kill', '🅺🅸🅻🅻'],
    ['kill', 'ᴋɪʟʟ'],
    ['fuck', 'ғᴜᴄᴋ'],
    ['office', 'oﬃce'],
    ['kill', 'ᏦᎥᏞᏞ'],
  ])('in other forms of the same letters: %j in %j', isFound);

  it.each([
    ['spam', 'ѕраm'],
    ['spam', 'ЅРАМ'],
    ['spam', 'sраm'],
    ['bad', 'ВAD'],
    ['bee', 'ВEE'],
    ['hello', 'НЕLLО'],
    ['fuck', 'fuск'],
    ['nice', 'Νice'],
    ['kill', 'kіll'],
    ['kill', 'kΙll'],
    ['casino', 'саsinο'],
    ['good', 'gօօd'],
    ['porn', 'p๐rn'],
    ['порно', 'пopнo'],
    ['порно', 'пopHo'],
    ['мудак', 'Mудак'],
    ['мудак', 'myдak'],
    ['сука', 'CYKA'],
    ['твой', 'TBOЙ'],
    ['блядь', '6лядь'],
    ['засранец', '3асранец'],
    ['μαλάκας', 'MAΛAKAΣ'],
  ])('in letters of another script that look alike: %j in %j', isFound);

  it.each([
    ['kill', 'kiII'],
    ['kill', 'k1ll'],
    ['kill', 'k1II'],
    ['kill', 'ki||'],
    ['kill', 'K|LL'],
    ['idiot', '|diot'],
    ['porn', 'p0rn'],
    ['loo', '1OO lO0'],
    ['idiot', 'lDlOT'],
    ['idiot', '1di0t'],
  ])('with strokes and digits for letters: %j in %j', isFound);

  it.each([
    ['bad', 'b<b>a</b>d'],
    ['bad', '<p>b<em><strong>a</strong></em>d</p>'],
    ['bad', '<p>&#98;ad</p>'],
    ['bad', '<p>b&shy;a&ZeroWidthSpace;d</p>'],
    ['bad', '<ul><li>not</li><li>bad</li></ul>'],
    ['bad idea', '<p>bad<br>idea</p>'],
    ['笨蛋', '<p>笨<code>蛋</code></p>'],
  ])('through tags: %j in %j', (entry, html) => {
    isFound(entry, visibleText(html));
  });
});
