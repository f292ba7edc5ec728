import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type TestDocument,
} from '../content';
import { comment, setDiscussion } from '../conversation';
import { app } from '../foreword';
import { ensureLocale } from '../locales';
import { createReader } from '../people';
import { setRules } from '../rules';
import { FILE } from './models';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/** The second language of the site. */
export const SECOND_LOCALE = 'he';

/** Signs that mean something to databases, to patterns and to quoting, and letters of other alphabets. */
const TITLES = [
  ...[
    'Ferry of old',
    'ferry of old',
    'Łódź i Żółć',
    '100 % of it',
    'under_score',
    "d'Artagnan",
    'שלום עולם',
  ],
  ...[
    'back\\slash',
    'a "quoted" word',
    'Ferry of old',
    'ÉCOLE d’été',
    'Alte straße',
    '{"a":1}',
    'so; -- and',
  ],
];

const createTopics = async (): Promise<TestDocument[]> => {
  const made: TestDocument[] = [];
  for (const [name, description] of [
    ['Rivers and Lakes', 'Of water.'],
    ['rivers and lakes', null],
    ['Łąki', '50 % grass_land'],
    ['A topic of nothing', ''],
  ]) {
    made.push(await documents('api::topic.topic').create({ data: { name, description } }));
  }
  return made;
};

const createPicture = async (name: string, more: object): Promise<{ id: number }> => {
  const { id } = await createFile(name);
  await app().db.query(FILE).update({ where: { id }, data: more });
  return { id };
};

const createAuthors = async (): Promise<TestDocument[]> => {
  const avatar = await createPicture('portrait', { ext: '.jpg', alternativeText: 'A face' });
  return [
    await createAuthor({ name: 'Ada Łoś', avatar: avatar.id, bio: 'Writes\nlines.' }),
    await createAuthor({ name: 'ada łoś', isEditor: true, url: 'https://example.org/ada' }),
    await createAuthor({ name: "Miles O'Brien", isEditor: true, avatar: avatar.id }),
    await createAuthor({ name: 'Nobody’s author' }),
  ];
};

/**
 * Articles, notes, topics and authors in all the variety that questions are about: values that are null, drafts that
 * differ from what is published, internal notes, two languages, pictures, and an Article without any relation.
 */
export const createWorld = async (): Promise<void> => {
  await setRules();
  await ensureLocale(SECOND_LOCALE);
  const [topics, authors] = [await createTopics(), await createAuthors()];
  const covers = [
    await createPicture('cover_one', { caption: '100 %', size: 7.5 }),
    await createPicture('Cover two', { ext: '.webp', mime: 'image/webp', width: null }),
  ];
  const reader = await createReader();
  const articles: TestDocument[] = [];
  for (const [n, title] of TITLES.entries()) {
    const status = n % 7 === 6 ? 'draft' : 'published';
    const article = await createArticle(
      {
        title: n === 3 ? null : title,
        body: `${title} ${'word '.repeat(n * 23)}`,
        topics: topics.slice(0, n % 4).map(({ documentId }) => documentId),
        authors: authors.slice(n % 3, 3).map(({ documentId }) => documentId),
        originallyPublishedOn: n % 2 ? `19${10 + n}-03-0${1 + (n % 9)}` : null,
        robots: n % 5 ? 'index' : 'noindex',
        canonicalUrl: n % 4 ? null : `https://example.org/${n}`,
        source: n % 3 ? { name: `Source_${n % 2}`, licence: n % 2 ? 'CC BY' : null } : null,
        cover: n % 3 === 1 ? covers[n % 2]?.id : null,
      },
      status,
    );
    articles.push(article);
    if (status === 'published' && n % 3 === 0) await comment(reader, article);
  }
  await createArticle({ title: 'All alone', body: null });
  await createNotes(articles, authors);
  await changeDrafts(articles);
  await translate(articles);
  await setDiscussion(articles[1]!, { state: 'closed' });
  await setDiscussion(articles[2]!, { closesAt: '2031-05-06T07:08:09.010Z' });
};

const KINDS = ['foreword', 'commentary', 'correction', 'clarification', 'update', 'retraction'];

const createNotes = async (articles: TestDocument[], authors: TestDocument[]): Promise<void> => {
  let last: string | undefined;
  for (const [n, article] of articles.entries()) {
    if (n % 4 === 3) continue;
    const common = { kind: KINDS[n % 6], order: 5 - (n % 3), body: `Note ${n} of 100 %` };
    const editor = n % 3 ? authors[n % 2]?.documentId : null;
    const { documentId } = await createNote(article, { ...common, editor, supersedes: last });
    const signature = n % 2 ? "An editor's" : '';
    await createNote(article, { ...common, signature, placement: 'below', supersedes: documentId });
    if (n % 2) {
      const hidden = await createNote(article, { ...common, visibility: 'internal' });
      await createNote(article, { ...common, supersedes: hidden.documentId });
    } else {
      await createNote(article, { ...common, body: 'Not yet' }, 'draft');
    }
    last = documentId;
  }
};

/** What is published stays as it is. */
const changeDrafts = async (articles: TestDocument[]): Promise<void> => {
  for (const { documentId } of articles.slice(0, 4)) {
    const data = { title: 'Not yet', robots: 'noindex', topics: [], source: { name: 'Not yet' } };
    await documents(ARTICLE).update({ documentId, data });
  }
  const notes = await documents(NOTE).findMany({});
  for (const { documentId } of notes.slice(-3)) {
    await documents(NOTE).update({ documentId, data: { signature: 'Not yet', order: 99 } });
  }
};

const translate = async (articles: TestDocument[]): Promise<void> => {
  const locale = SECOND_LOCALE;
  for (const [n, { documentId }] of articles.slice(2, 8).entries()) {
    const data = { title: `גשר ${n % 2}`, body: 'מילה '.repeat(n * 3), source: { name: 'מקור' } };
    const status = n === 4 ? 'draft' : 'published';
    await documents(ARTICLE).update({ documentId, locale, data, status });
    const article = { connect: [{ documentId, locale }] };
    await createNote({ documentId }, { article, body: `הערה ${n}`, order: n });
  }
};
