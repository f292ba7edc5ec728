import {
  createArticle,
  createAuthor,
  createFile,
  createNote,
  documents,
  type Fields,
  type TestDocument,
  uniqueTitle,
} from '../../helpers/content';
import { comment, decide, setDiscussion } from '../../helpers/conversation';
import { get, graphql, put } from '../../helpers/http';
import { ensureLocale } from '../../helpers/locales';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';
import { unsetSite } from '../../helpers/site';
import { statementsOf } from '../../helpers/statements';

const ARTICLE = 'api::article.article';
const TOPIC = 'api::topic.topic';

const HERE = 'http://localhost:1337';

const answerOf = (article: TestDocument, query = '') =>
  get(`/api/articles/${article.documentId}/json-ld${query}`);

const describedAs = async (article: TestDocument, query = ''): Promise<Fields> =>
  JSON.parse(JSON.stringify((await answerOf(article, query)).body));

let ann: TestReader;

beforeAll(async () => {
  ann = await createReader();
  await setRules({ moderation: 'post' });
});

/** A reprint with everything that is described. */
const reprint = async () => {
  const cover = await createFile();
  const author = await createAuthor({ name: 'Ottoline Brask', url: 'https://brask.example' });
  const topic = await documents(TOPIC).create({ data: { name: uniqueTitle('Rivers') } });
  const article = await createArticle({
    body: 'One two three four.',
    excerpt: 'What it is about.',
    originallyPublishedOn: '2025-09-18',
    source: {
      name: 'The Upland Quarterly',
      url: 'https://upland.example/treaty',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      creditLine: 'First in The Upland Quarterly',
    },
    cover: cover.id,
    authors: [author.documentId],
    topics: [topic.documentId],
  });
  return { article, author, topic };
};

beforeAll(unsetSite);

describe('the JSON-LD of an Article', () => {
  it('is a NewsArticle with its byline, picture, topics and source', async () => {
    const { article, author, topic } = await reprint();
    const { slug, title } = article;
    const url = `${HERE}/articles/${slug}`;
    const source = { '@type': 'Organization', name: 'The Upland Quarterly' };
    const described = await describedAs(article);
    expect(described).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': url,
      url,
      mainEntityOfPage: url,
      headline: title,
      description: 'What it is about.',
      datePublished: article.firstPublishedAt,
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      author: [
        {
          '@type': 'Person',
          name: 'Ottoline Brask',
          url: `${HERE}/authors/${author.slug}`,
          sameAs: 'https://brask.example',
        },
      ],
      publisher: { '@type': 'NewsMediaOrganization', name: 'localhost:1337', url: HERE },
      image: {
        '@type': 'ImageObject',
        url: expect.stringMatching(`^${HERE}/uploads/picture`),
        width: '640',
        height: '480',
      },
      wordCount: 4,
      inLanguage: 'en',
      articleSection: topic.name,
      keywords: [topic.name],
      about: [{ '@type': 'Thing', name: topic.name, url: `${HERE}/topics/${topic.slug}` }],
      commentCount: 0,
      discussionUrl: `${url}#conversation`,
      isBasedOn: {
        '@type': 'CreativeWork',
        name: title,
        url: 'https://upland.example/treaty',
        publisher: source,
        datePublished: '2025-09-18',
      },
      creditText: 'First in The Upland Quarterly',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      copyrightHolder: source,
    });
  });

  it('has its media type, an ETag, and is cached until something in it changes', async () => {
    const { article, author, topic } = await reprint();
    const first = await answerOf(article);
    expect(first.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const again = { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } };
    const path = `/api/articles/${article.documentId}/json-ld`;
    expect(await statementsOf(async () => (await get(path, again)).status)).toEqual([]);
    expect((await get(path, again)).status).toBe(304);

    const name = uniqueTitle('Renamed');
    await documents('api::author.author').update({ documentId: author.documentId, data: { name } });
    await documents(TOPIC).update({ documentId: topic.documentId, data: { name } });
    await createNote(article, { kind: 'correction', signature: 'Dunlin' });
    const described = await describedAs(article);
    expect(described).toMatchObject({
      author: [{ name }],
      keywords: [name],
      correction: [{ author: { name: 'Dunlin' } }],
    });
  });

  it('has corrections, clarifications and retractions apart from other notes, all signed', async () => {
    const article = await createArticle();
    const editor = await createAuthor({ name: 'Wren Ashlock' });
    const note = (kind: string, fields: Fields) => createNote(article, { kind, ...fields });
    await note('foreword', { body: 'Before *all*.', signature: 'Dunlin', order: 1 });
    await note('correction', { body: 'It was 1911.', editor: editor.documentId, order: 2 });
    await note('commentary', { body: 'After all.', signature: 'Dunlin', order: 3 });
    await note('clarification', { body: 'Of the valleys.', signature: 'Dunlin', order: 4 });
    await note('retraction', { body: 'Withdrawn.', signature: 'Dunlin', order: 5 });
    const { correction, comment: remarks } = await describedAs(article);
    const by = (name: string) => ({
      author: { '@type': 'Person', name },
      datePublished: expect.any(String),
      url: expect.stringContaining('#note-'),
    });
    expect(correction).toEqual([
      { '@type': 'CorrectionComment', text: 'It was 1911.', ...by('Wren Ashlock') },
      { '@type': 'CorrectionComment', text: 'Of the valleys.', ...by('Dunlin') },
      { '@type': 'CorrectionComment', text: 'Withdrawn.', ...by('Dunlin') },
    ]);
    expect(remarks).toEqual([
      { '@type': 'Comment', text: 'Before all.', position: 1, ...by('Dunlin') },
      { '@type': 'Comment', text: 'After all.', position: 2, ...by('Dunlin') },
    ]);
  });

  it('has the first Comments where they are asked for, without tombstones', async () => {
    const article = await createArticle();
    await comment(ann, article, 'The first.');
    const gone = await comment(ann, article, 'The second.');
    await comment(ann, article, 'A reply.', gone);
    await decide(gone, 'rejected');
    await comment(ann, article, 'The third.');
    expect((await describedAs(article)).comment).toBeUndefined();
    expect((await describedAs(article, '?comments=20')).comment).toMatchObject([
      { '@type': 'Comment', text: 'The third.', upvoteCount: 0, commentCount: 0 },
      { '@type': 'Comment', text: 'The first.', author: { '@type': 'Person' } },
    ]);
    expect((await describedAs(article, '?comments=1')).comment).toHaveLength(1);
    await comment(ann, article, 'The fourth.');
    expect((await describedAs(article, '?comments=1')).comment).toMatchObject([
      { text: 'The fourth.' },
    ]);
  });

  it('says nothing of a hidden conversation', async () => {
    const article = await createArticle();
    await comment(ann, article, 'Was here.');
    await setDiscussion(article, { state: 'hidden' });
    const described = await describedAs(article, '?comments=20');
    expect(Object.keys(described)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/comment|discussion/i)]),
    );
  });

  it('has the site’s publisher, its rules, and Topics and Authors where it says they are', async () => {
    const token = await createApiToken(['api::site.site.update']);
    const { article, author } = await reprint();
    const data = {
      name: 'The Lantern',
      url: 'https://lantern.example',
      authorUrl: '/by/{slug}',
      correctionsPolicyUrl: 'https://lantern.example/corrections',
      publishingPrinciplesUrl: 'https://lantern.example/principles',
    };
    await put('/api/site', { token, body: { data } });
    const described = await describedAs(article);
    const unset = Object.fromEntries(Object.keys(data).map((name) => [name, null]));
    await put('/api/site', { token, body: { data: unset } });
    expect(described).toMatchObject({
      publishingPrinciples: 'https://lantern.example/principles',
      publisher: {
        name: 'The Lantern',
        url: 'https://lantern.example',
        correctionsPolicy: 'https://lantern.example/corrections',
        publishingPrinciples: 'https://lantern.example/principles',
      },
      author: [{ url: `https://lantern.example/by/${author.slug}` }],
    });
    expect(described.about).toEqual([{ '@type': 'Thing', name: expect.any(String) }]);
  });

  it('keeps the Article’s own title and excerpt, whatever its seo says', async () => {
    const article = await createArticle({ excerpt: 'Own.', seo: { title: 'For searchers' } });
    expect(await describedAs(article)).toMatchObject({
      headline: article.title,
      description: 'Own.',
    });
  });

  it('can stand in a script, also for whoever has a token', async () => {
    const hostile = 'x</script><!-- ]]> & "quoted" \u2028 \u202E שלום';
    const note = { kind: 'correction', signature: hostile };
    const article = await createArticle({ title: hostile, excerpt: hostile });
    await createNote(article, note);
    const path = `/api/articles/${article.documentId}/json-ld`;
    const token = await createApiToken();
    for (const headers of [{}, { Authorization: `Bearer ${token}` }] as Record<string, string>[]) {
      const response = await fetch(`${globalThis.foreword.url}${path}`, { headers });
      expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
      const text = await response.text();
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text).headline).toBe(article.title);
    }
  });
});

describe('which Article is described', () => {
  it('is named by id, slug or former slug, in its locale', async () => {
    await ensureLocale('he');
    const article = await createArticle();
    const { documentId, slug } = article;
    const data = { title: 'שלום' };
    const hebrew = await documents(ARTICLE).update({
      ...{ documentId, locale: 'he', data, status: 'published' },
    });
    await documents(ARTICLE).update({
      ...{ documentId, data: { slug: `${slug}-now` }, status: 'published' },
    });
    const headline = async (path: string) => (await get(path)).body.headline;
    expect(await headline(`/api/articles/${slug}-now/json-ld`)).toBe(article.title);
    expect(await headline(`/api/articles/${hebrew?.slug}/json-ld?locale=he`)).toBe('שלום');
    const moved = await get(`/api/articles/${slug}/json-ld?comments=2`);
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `/api/articles/${slug}-now/json-ld?comments=2`,
    ]);
  });

  it.each(['json-ld', 'meta'])('/%s of what is not public is 404', async (below) => {
    const draft = await createArticle({}, 'draft');
    const token = await createApiToken();
    for (const options of [{}, { token }]) {
      const answer = await get(`/api/articles/${draft.documentId}/${below}`, options);
      expect([answer.status, answer.body.error.details.code]).toEqual([404, 'ARTICLE_NOT_FOUND']);
    }
    expect((await get(`/api/articles/nowhere/${below}`)).headers.get('cache-control')).toBe(
      'no-store',
    );
  });

  it.each(['comments=101', 'comments=x', 'nonsense=1', 'status=draft', 'preview=x'])(
    'cannot be asked for with %s',
    async (query) => {
      const article = await createArticle();
      const { status, body } = await answerOf(article, `?${query}`);
      expect([status, body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
    },
  );
});

describe('jsonLd in GraphQL', () => {
  const QUERY = `query ($ids: [ID], $count: Int) {
    articles(filters: { documentId: { in: $ids } }) { documentId jsonLd(comments: $count) }
  }`;
  const ask = async (articles: TestDocument[], count = 0) => {
    const ids = articles.map(({ documentId }) => documentId);
    const { data, errors } = await graphql(QUERY, { ids, count });
    expect(errors).toBeUndefined();
    return data.articles;
  };

  it('is the text that REST sends', async () => {
    const { article } = await reprint();
    await comment(ann, article, 'Said here.');
    const [{ jsonLd }] = await ask([article], 20);
    expect(JSON.parse(jsonLd)).toEqual(await describedAs(article, '?comments=20'));
  });

  it('takes as many statements for many Articles as for one', async () => {
    const articles = [await createArticle(), await createArticle(), await createArticle()];
    const one = await statementsOf(() => ask(articles.slice(0, 1), 2));
    const all = await statementsOf(() => ask(articles, 2));
    expect(all).toHaveLength(one.length);
  });

  it('is null of a draft', async () => {
    const draft = await createArticle({}, 'draft');
    const query = `query ($id: ID!) { article(documentId: $id, status: DRAFT) { title jsonLd } }`;
    const token = await createApiToken();
    const { data } = await graphql(query, { id: draft.documentId }, token);
    expect(data.article).toEqual({ title: draft.title, jsonLd: null });
  });
});
