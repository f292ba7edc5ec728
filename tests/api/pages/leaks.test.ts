import {
  createArticle,
  createAuthor,
  createNote,
  documents,
  type TestDocument,
} from '../../helpers/content';
import { comment, decide, setDiscussion, takeBack } from '../../helpers/conversation';
import { get, graphql } from '../../helpers/http';
import { createApiToken, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

/** Every word that nobody may see has this in it. */
const SECRET = /secretword\w*/gi;

let ann: TestReader;
let author: TestDocument;
let topic: TestDocument;

beforeAll(async () => {
  await setRules({ moderation: 'post' });
  ann = await createReader();
  author = await createAuthor();
  topic = await documents('api::topic.topic').create({ data: { name: 'Leaks' } });
});

const own = () => ({ authors: [author.documentId], topics: [topic.documentId] });

/** Everything that is said of an Article outside of the content API’s own reads, by where it stands. */
const doorsOf = ({ documentId, slug }: TestDocument): Record<string, () => Promise<unknown>> => {
  const address = encodeURIComponent(`http://localhost:1337/articles/${slug}`);
  const query = `query ($id: ID!) { article(documentId: $id) { jsonLd(comments: 100) } }`;
  const read = (path: string) => async () => (await get(path)).body;
  return {
    page: read(`/articles/${slug}`),
    pageByTop: read(`/articles/${slug}?sort=top`),
    front: read('/'),
    topic: read(`/topics/${topic.slug}`),
    author: read(`/authors/${author.slug}`),
    jsonLd: read(`/api/articles/${documentId}/json-ld?comments=100`),
    meta: read(`/api/articles/${documentId}/meta`),
    oembed: read(`/api/oembed?url=${address}`),
    graphql: () => graphql(query, { id: documentId }),
  };
};

/** The secret words that are to be found, with the door at which they are. */
const leaksOf = async (article: TestDocument): Promise<string[]> => {
  const found: string[] = [];
  for (const [door, read] of Object.entries(doorsOf(article))) {
    const text = JSON.stringify(await read());
    found.push(...(text.match(SECRET) ?? []).map((word) => `${door}: ${word}`));
  }
  return found;
};

describe('what is not public', () => {
  it('is in no page and no description', async () => {
    const article = await createArticle(own());
    const { documentId } = article;
    await createNote(article, { body: 'Secretword internal', visibility: 'internal' });
    await createNote(article, { body: 'Secretword draft note' }, 'draft');
    const shown = await createNote(article, { body: 'Shown.', signature: 'Dunlin' });
    await documents(NOTE).update({
      ...{ documentId: shown.documentId, status: 'draft' },
      data: { body: 'Secretword note to come', signature: 'Secretword signer' },
    });
    const draft = {
      ...{ title: 'Secretword title', body: 'Secretword body', excerpt: 'Secretword excerpt' },
      ...{ seo: { title: 'Secretword seo' }, source: { name: 'Secretword source' } },
    };
    await documents(ARTICLE).update({ documentId, data: draft, status: 'draft' });
    await createArticle({ ...own(), ...draft }, 'draft');
    for (const status of ['rejected', 'spam']) {
      const gone = await comment(ann, article, `Secretword ${status}`);
      await comment(ann, article, 'An answer to it.', gone);
      await decide(gone, status);
    }
    const deleted = await comment(ann, article, 'Secretword deleted');
    await comment(ann, article, 'An answer to that.', deleted);
    await takeBack(ann, deleted);
    await setRules({ moderation: 'pre' });
    await comment(ann, article, 'Secretword waiting');
    await setRules({ moderation: 'post' });
    expect(await leaksOf(article)).toEqual([]);
    expect(await (doorsOf(article).page?.() ?? '')).toContain('An answer to that.');
  });

  it('is in none for whoever has a token either', async () => {
    const article = await createArticle(own());
    await createNote(article, { body: 'Secretword internal', visibility: 'internal' });
    const token = await createApiToken();
    const { body } = await get(`/articles/${article.slug}`, { token });
    expect(body).not.toMatch(SECRET);
    const query = `?preview=${token}`;
    expect((await get(`/articles/${article.slug}${query}`)).body).not.toMatch(SECRET);
  });

  it('is gone from all of them at once when it is taken back', async () => {
    const article = await createArticle({ ...own(), title: 'Secretword title' });
    const { documentId } = article;
    const note = await createNote(article, { body: 'Secretword note' });
    const word = await comment(ann, article, 'Secretword comment');
    const before = await leaksOf(article);
    expect(new Set(before.map((leak) => leak.split(':', 1)[0]))).toEqual(
      new Set(Object.keys(doorsOf(article))),
    );

    await decide(word, 'rejected');
    expect((await leaksOf(article)).join()).not.toMatch(/comment/i);
    await decide(word, 'approved');
    await setDiscussion(article, { state: 'hidden' });
    expect((await leaksOf(article)).join()).not.toMatch(/comment/i);
    await documents(NOTE).unpublish({ documentId: note.documentId });
    await documents(ARTICLE).unpublish({ documentId });
    expect(await leaksOf(article)).toEqual([]);
  });
});
