import {
  createArticle,
  createNote,
  documents,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { comment, decide, discussionRow, setDiscussion } from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { get } from '../../helpers/http';
import { createReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** What must be nowhere outside of `/api`: words that are planted where no reader may see them. */

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

let topic: TestDocument;
let article: TestDocument;

beforeAll(async () => {
  await setRules({ moderation: 'post' });
  topic = await documents('api::topic.topic').create({ data: { name: uniqueTitle('Topic') } });
  article = await createArticle({ topics: [topic.documentId] });
});

afterAll(() => setRules());

/** All that is served, as one text. */
const everything = async (): Promise<string> => {
  const { id } = await discussionRow(article);
  const feeds = [
    ...['/feeds/articles', `/feeds/articles/${article.slug}/comments`, '/feeds/comments'],
    '/feeds/corrections',
  ].flatMap((path) => ['rss', 'atom', 'json'].map((format) => `${path}.${format}`));
  const addresses = [
    ...feeds,
    `/feeds/articles.rss?topic=${topic.slug}`,
    ...['/sitemap.xml', '/sitemap-news.xml', `/sitemaps/${Math.floor(id / 500) + 1}.xml`],
    '/robots.txt',
  ];
  const answers = await Promise.all(addresses.map((address) => get(address)));
  return answers.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body))).join();
};

let planted = 0;

/** A word that stands nowhere else, also in a slug. */
const secret = (): string => `zq${Date.now().toString(36)}x${(planted += 1)}`;

const createdWith = async (make: (word: string) => Promise<unknown>): Promise<string> => {
  const word = secret();
  await make(word);
  return word;
};

it.each<[string, (word: string) => Promise<unknown>]>([
  [
    'a draft',
    (word) =>
      createArticle(
        { title: word, body: word, excerpt: word, topics: [topic.documentId] },
        'draft',
      ),
  ],
  [
    'the draft of a published Article',
    (word) =>
      documents(ARTICLE).update({
        documentId: article.documentId,
        data: { title: word, body: word, seo: { title: word } },
      }),
  ],
  [
    'an internal note',
    (word) => createNote(article, { body: word, signature: word, visibility: 'internal' }),
  ],
  [
    'a note that is a draft',
    (word) => createNote(article, { body: word, kind: 'correction' }, 'draft'),
  ],
  [
    'a correction of a draft',
    async (word) =>
      createNote(await createArticle({}, 'draft'), { body: word, kind: 'correction' }),
  ],
  [
    'a Comment that waits',
    async (word) => decide(await comment(await createReader(), article, word), 'rejected'),
  ],
  [
    'a Comment in a hidden Discussion',
    async (word) => {
      const hidden = await createArticle();
      await comment(await createReader(), hidden, word);
      await setDiscussion(hidden, { state: 'hidden' });
    },
  ],
  [
    'a Comment under an Article that is no longer published',
    async (word) => {
      const gone = await createArticle();
      await comment(await createReader(), gone, word);
      await documents(ARTICLE).unpublish({ documentId: gone.documentId });
    },
  ],
])('nothing served has a word of %s', async (_what, make) => {
  expect(await everything()).not.toContain(await createdWith(make));
});

it('a pending Comment is nowhere, and is there once it is approved', async () => {
  await setRules({ moderation: 'pre' });
  const word = secret();
  const written = await comment(await createReader(), article, word);
  expect(written.status).toBe('pending');
  expect(await everything()).not.toContain(word);
  await decide(written, 'approved');
  expect(await everything()).toContain(word);
  await decide(written, 'spam');
  expect(await everything()).not.toContain(word);
  await setRules({ moderation: 'post' });
});

it('what is taken back is gone with the next request', async () => {
  const word = secret();
  const own = await createArticle({ title: word, slug: word, topics: [topic.documentId] });
  expect(await everything()).toContain(word);
  await documents(ARTICLE).unpublish({ documentId: own.documentId });
  expect(await everything()).not.toContain(word);

  const noted = secret();
  const note = await createNote(article, { body: noted, kind: 'correction' });
  expect(await everything()).toContain(noted);
  await documents(NOTE).update({
    documentId: note.documentId,
    data: { visibility: 'internal' },
    status: 'published',
  });
  expect(await everything()).not.toContain(noted);

  const said = secret();
  const other = await createArticle();
  await comment(await createReader(), other, said);
  expect(await everything()).toContain(said);
  await setDiscussion(other, { state: 'hidden' });
  expect(await everything()).not.toContain(said);
});

it('never the e-mail address of a Reader', async () => {
  const reader = await createReader();
  await comment(reader, article);
  const { email } = await app()
    .db.query('plugin::users-permissions.user')
    .findOne({ where: { id: reader.id } });
  expect(await everything()).not.toContain(email);
});

describe('where the role Public may not find something', () => {
  const permissions = () => app().db.query('plugin::users-permissions.permission');

  /** Takes an action away from Public for a while. */
  const without = async (action: string, work: () => Promise<void>): Promise<void> => {
    const role = await app()
      .db.query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const { id } = await permissions().findOne({ where: { action, role: role.id } });
    await permissions().delete({ where: { id } });
    try {
      await work();
    } finally {
      await permissions().create({ data: { action, role: role.id } });
    }
  };

  const statusOf = async (path: string): Promise<number> => (await get(path)).status;

  it('feeds and maps of Articles are 404 without Articles, and robots.txt names none', async () => {
    await without('api::article.article.find', async () => {
      for (const path of [
        ...['/feeds/articles.rss', '/feeds/corrections.atom', '/sitemap.xml', '/sitemap-news.xml'],
        '/sitemaps/1.xml',
      ]) {
        expect([path, await statusOf(path)]).toEqual([path, 404]);
      }
      expect((await get('/robots.txt')).body).not.toContain('Sitemap');
      const { body } = await get(`/feeds/articles/${article.slug}/comments.rss`);
      expect(body).not.toContain(article.title);
    });
    expect(await statusOf('/feeds/articles.rss')).toBe(200);
  });

  it('feeds of Comments are 404 without Comments, and Articles do not lead to them', async () => {
    await without('api::comment.comment.find', async () => {
      expect(await statusOf('/feeds/comments.rss')).toBe(404);
      expect(await statusOf(`/feeds/articles/${article.slug}/comments.json`)).toBe(404);
      const { body } = await get('/feeds/articles.rss');
      expect(body).not.toMatch(/wfw:|slash:|<comments>/);
    });
  });

  it('the feed of corrections is 404 without notes, and texts have none', async () => {
    await createNote(article, { body: 'Only with notes.' });
    await without('api::editor-note.editor-note.find', async () => {
      expect(await statusOf('/feeds/corrections.rss')).toBe(404);
      expect((await get('/feeds/articles.rss')).body).not.toContain('Only with notes.');
    });
  });

  it.each(['topic', 'author'])('the feed of one %s is 404 without them', async (kind) => {
    const name = uniqueTitle('Named');
    const named = await documents(`api::${kind}.${kind}`).create({ data: { name } });
    await createArticle({ [`${kind}s`]: [named.documentId] });
    await without(`api::${kind}.${kind}.find`, async () => {
      expect(await statusOf(`/feeds/articles.rss?${kind}=${named.slug}`)).toBe(404);
      expect((await get('/feeds/articles.rss')).body).not.toContain(name);
    });
    expect((await get('/feeds/articles.rss')).body).toContain(name);
  });
});
