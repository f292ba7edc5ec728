import { createAdminOfRole } from '../helpers/admins';
import { createArticle, createAuthor, createNote, uniqueTitle } from '../helpers/content';
import { comment } from '../helpers/conversation';
import { get } from '../helpers/http';
import { adminToken, createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';

let token: string;

beforeAll(async () => {
  token = await adminToken();
});

const search = async (words: string, more = '', uid = ARTICLE): Promise<string[]> => {
  const path = `/content-manager/collection-types/${uid}?_q=${encodeURIComponent(words)}${more}`;
  const { body } = await get(path, { token });
  return body.results.map(({ documentId }: { documentId: string }) => documentId);
};

describe('the search of a list', () => {
  it('finds Articles by title, byline and slug, and by nothing else', async () => {
    const author = uniqueTitle('Ottilie Brandt');
    const title = uniqueTitle('Searched');
    const body = uniqueTitle('Only in the text');
    const { documentId: by } = await createAuthor({ name: author });
    const { documentId, slug } = await createArticle({ title, body, authors: [by] });
    for (const words of [title.toUpperCase(), author, slug ?? '']) {
      expect(await search(words)).toEqual([documentId]);
    }
    expect(await search(body)).toEqual([]);
  });

  it('can be narrowed by filters', async () => {
    const words = uniqueTitle('Narrowed');
    const { documentId } = await createArticle({ title: `${words} one` });
    const draft = await createArticle({ title: `${words} two` }, 'draft');
    expect((await search(words)).sort()).toEqual([documentId, draft.documentId].sort());
    expect(await search(words, '&filters[$and][0][__status][$eq]=draft')).toEqual([
      draft.documentId,
    ]);
    expect(await search(words, `&filters[title][$endsWith]=one`)).toEqual([documentId]);
  });

  it('finds notes by their Article', async () => {
    const title = uniqueTitle('Noted');
    const note = await createNote(await createArticle({ title }));
    expect(await search(title, '', NOTE)).toEqual([note.documentId]);
  });
});

it('tells the panel of no field that only the server knows', async () => {
  const { body } = await get('/content-manager/init', { token });
  const article = body.data.contentTypes.find(({ uid }: { uid: string }) => uid === ARTICLE);
  const { attributes } = article;
  for (const name of ['html', 'url', 'slugIsDerived', 'discussion', 'savedBy']) {
    expect(attributes).not.toHaveProperty(name);
  }
  expect(attributes).toMatchObject({
    wordCount: { type: 'json', shownAs: 'integer' },
    firstPublishedAt: { type: 'datetime' },
    title: { type: 'string' },
  });
});

it('names who is named in documents of a list, as far as the role may read them', async () => {
  const { documentId: by } = await createAuthor({ name: 'Ann Lee' });
  const { documentId } = await createArticle({ authors: [by] });
  const query = new URLSearchParams({ type: ARTICLE, field: 'authors', documents: documentId });
  const shown = (as: string) => get(`/desk/names/shown?${query.toString()}`, { token: as });
  expect((await shown(token)).body.data).toEqual({ [documentId]: ['Ann Lee'] });
  const stranger = await createAdminOfRole('strapi-author');
  expect((await shown(stranger.token)).body.data).toEqual({});
});

it('says how many notes and comments go with an Article', async () => {
  await setRules({ moderation: 'post' });
  const article = await createArticle();
  await createNote(article);
  await createNote(article, { visibility: 'internal' }, 'draft');
  const reader = await createReader();
  await comment(reader, article);
  const path = `/desk/articles/${article.documentId}/contents`;
  const url = expect.stringContaining(`/articles/${article.slug ?? ''}`);
  const contents = { notes: 2, comments: 1, url };
  expect((await get(path, { token })).body.data).toEqual(contents);
  expect((await get(`${path}?locale=en`, { token })).body.data).toEqual(contents);
  expect((await get(path)).status).toBe(401);
});
