import { documents, type TestDocument } from '../../helpers/content';
import { foundIds } from '../../helpers/search';
import { ensureLocale } from '../../helpers/locales';

/** Texts of one site, by names; each query must find some of them, and none of the others. */
const TEXTS: Readonly<Record<string, { body: string; title?: string; locale?: string }>> = {
  english: { body: 'The librarians were running through crowded libraries at Café Ümläut.' },
  other: { body: 'A well-known organ plays; version 3.14 costs nothing. ＦＵＬＬ width Straße.' },
  russian: { body: 'Новые собаки бежали через ёлки, и мой йод остался дома у подъезда.' },
  ukrainian: { body: 'На п’яті гривень їжак купив м’ясо.' },
  hebrew: { body: 'וַיֹּאמֶר שָׁלוֹם לצה"ל בבוקר.' },
  arabic: { body: 'قال مُحَمَّد إنّ المدرسة أُغلقت في ٢٠٢٦.' },
  persian: { body: 'او گفت می‌خواهم به کتابخانه بروم.' },
  greek: { body: 'Ο άνθρωπος και οι ΜΑΛΑΚΑΣ δρόμος.' },
  chinese: { body: '昨天我在北京大学图书馆看书。' },
  japanese: { body: 'このﾊﾞｶは東京都に住んでいるサーバー管理者です。' },
  korean: { body: '서울에서 바보 나무를 보았다.' },
  thai: { body: 'ฉันดื่มน้ำเย็นในโรงพยาบาล' },
  hindi: { body: 'तुम मूर्ख हो और क़लम टूट गई।' },
  georgian: { body: 'ეს არის საქართველო და თბილისი.' },
  german: { body: 'Die größten Häuser an den Straßen.', locale: 'de' },
  french: { body: 'Les élèves ont publié des généralités à l’école.', locale: 'fr' },
  spanish: { body: 'Las naciones rápidas de los niños.', locale: 'es' },
};

const articles = new Map<string, TestDocument>();

beforeAll(async () => {
  for (const locale of ['de', 'fr', 'es']) await ensureLocale(locale);
  for (const [name, { title = name, ...fields }] of Object.entries(TEXTS)) {
    const { locale, ...rest } = fields;
    articles.set(name, await createIn(locale, { title: `Languages ${title}`, ...rest }));
  }
});

const createIn = (locale: string | undefined, fields: object): Promise<TestDocument> =>
  documents('api::article.article').create({ locale, data: fields, status: 'published' });

it.each<[string, string, string, string?]>([
  ['a word', 'crowded', 'english'],
  ['another form of a word', 'library run', 'english'],
  ['capitals and accents left out', 'CAFE umlaut', 'english'],
  ['accents in another composition', 'cafe\u0301', 'english'],
  ['a phrase', '"through crowded"', 'english'],
  ['the beginning of a word', 'crowd*', 'english'],
  ['the beginning of a form that is not the stem', 'librarie*', 'english'],
  ['a compound', 'well-known', 'other'],
  ['a number', '3.14', 'other'],
  ['full width', 'full strasse', 'other'],
  ['Russian words in other cases', 'новый собака', 'russian'],
  ['ё and й', 'елка йод', 'russian'],
  ['an apostrophe of another kind', "п'яті", 'ukrainian'],
  ['Hebrew without points', 'ויאמר שלום', 'hebrew'],
  ['a Hebrew abbreviation', 'לצה״ל', 'hebrew'],
  ['Arabic without vowels, with other digits', 'محمد 2026', 'arabic'],
  ['Arabic hamza and ta marbuta', 'اغلقت المدرسه', 'arabic'],
  ['Persian without its joiner', 'ميخواهم', 'persian'],
  ['Greek capitals and final sigma', 'ανθρωπος μαλακας ΔΡΟΜΟΣ', 'greek'],
  ['a part of a Chinese run', '北京大学', 'chinese'],
  ['one Han character', '馆', 'chinese'],
  ['half-width kana', 'バカ', 'japanese'],
  ['a part of a Japanese run', 'サーバー 東京都', 'japanese'],
  ['Korean', '바보'.normalize('NFD'), 'korean'],
  ['a part of a Thai run', 'น้ำเย็น', 'thai'],
  ['Hindi', 'मूर्ख क\u093cलम', 'hindi'],
  ['Georgian', 'თბილისი', 'georgian'],
  ['German words in other forms', 'Haus strasse', 'german', 'de'],
  ['French words without accents', 'eleve ecole publie', 'french', 'fr'],
  ['French words with them', 'élève publiées', 'french', 'fr'],
  ['Spanish words in other forms', 'nación nino', 'spanish', 'es'],
])('%s finds its text: %s', async (...[, query, name, locale]) => {
  expect(
    await foundIds(query, { ...(locale && { locale }), 'pagination[pageSize]': '100' }),
  ).toContain(articles.get(name)?.documentId);
});

it.each<[string, string, string, string?]>([
  ['a part of a word', 'rowde', 'english'],
  ['a word too many', 'crowded pineapples', 'english'],
  ['a phrase in another order', '"crowded through"', 'english'],
  ['a word that is excluded', 'crowded -libraries', 'english'],
  ['an excluded phrase', 'crowded -"running through"', 'english'],
  ['another beginning', 'crowda*', 'english'],
  ['a phrase across sentences in another order', '"nothing costs"', 'other'],
  ['a Russian word that begins alike', 'подъём', 'russian'],
  ['a Hebrew word with a letter before it', 'בוקר', 'hebrew'],
  ['characters that are not in a row', '北大', 'chinese'],
  ['another voicing', 'ハカ', 'japanese'],
  ['another Thai word', 'ตาราง', 'thai'],
  ['a locale that it is not in', 'größten', 'german', 'fr'],
])('%s does not: %s', async (...[, query, name, locale]) => {
  expect(
    await foundIds(query, { ...(locale && { locale }), 'pagination[pageSize]': '100' }),
  ).not.toContain(articles.get(name)?.documentId);
});
