import { documents, type Fields } from '../helpers/content';
import { type SeenComment } from '../helpers/conversation';
import { DOORS } from '../helpers/doors';
import { get, graphql, post } from '../helpers/http';
import { ARTICLE, COMMENT, faultsOf, WORDS } from '../helpers/markup/judge';
import { DANGEROUS_ADDRESSES, PAYLOADS } from '../helpers/markup/payloads';
import { createApiToken, createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

/**
 * What a page may print as HTML is clean whichever way it came in. Each payload by itself is tried in
 * `src/text/html/payloads.test.ts`; here as many as a field holds go through each door together.
 */

/** In as few texts as have room for all; those longer than one are left to the tests of the cleaning. */
const joined = (payloads: string[], longest: number, between: string): string[] =>
  payloads
    .filter(({ length }) => length <= longest)
    .reduce<string[]>(
      (texts, payload) => {
        const last = texts.at(-1) ?? '';
        const longer = last === '' ? payload : last + between + payload;
        return longer.length > longest ? [...texts, payload] : [...texts.slice(0, -1), longer];
      },
      [''],
    );

const storable = PAYLOADS.filter((payload) => !payload.includes('\0'));
const bodies = joined(storable, 20_000, '\n\n');
const comments = joined(storable, 4_900, '\n\n');
const titles = joined(storable, 490, ' ');
const names = joined(storable, 290, ' ');
const displayNames = joined(storable, 80, ' ');

const expectClean = (
  printed: Record<string, [text: string | null | undefined, list: typeof ARTICLE]>,
): void => {
  for (const [field, [text, list]] of Object.entries(printed)) {
    expect([field, faultsOf(text ?? '', list)]).toEqual([field, []]);
  }
};

let token: string;

beforeAll(async () => {
  await setRules({ maxLinks: 1_000, maxLength: 20_000 });
  token = await createApiToken();
});

afterAll(() => setRules());

describe.each(DOORS.map((door, place) => ({ ...door, place })))(
  'an Article written by the $name',
  ({ create, update, place }) => {
    it('has a clean html, title and excerpt', async () => {
      const { documentId } = await create({ title: 'A title' });
      for (const [index, title] of titles.entries()) {
        // Each door has the half that its neighbours have not.
        if (index % 2 !== place % 2) continue;
        const fields: Fields = { title, body: bodies[index % bodies.length] };
        const article = await update(documentId, {
          ...fields,
          ...(index % 4 > 1 && { excerpt: titles[titles.length - 1 - index] }),
        });
        expectClean({
          html: [article.html, ARTICLE],
          title: [article.title, WORDS],
          excerpt: [article.excerpt, WORDS],
        });
      }
    });
  },
);

it('a note, an Author and a Topic are clean', async () => {
  const article = await documents('api::article.article').create({
    data: { title: 'Noted' },
    status: 'published',
  });
  const send = async (path: string, data: Fields) =>
    (await post(path, { token, body: { data } })).body.data;

  for (const body of bodies) {
    const fields = { article: article.documentId, kind: 'foreword', body, signature: names[0] };
    const note = await send('/api/editor-notes', fields);
    expectClean({ html: [note.html, ARTICLE], signature: [note.signature, WORDS] });
  }
  for (const name of names) {
    const author = await send('/api/authors', { name, bio: name });
    const topic = await send('/api/topics', { name, description: name });
    expectClean({
      author: [author.name, WORDS],
      bio: [author.bio, WORDS],
      topic: [topic.name, WORDS],
      description: [topic.description, WORDS],
    });
  }
});

it('a Comment is clean, over REST and GraphQL', async () => {
  const reader = await createReader({ displayName: displayNames[1] });
  const { documentId: article, slug } = await documents('api::article.article').create({
    data: { title: 'Talked about' },
    status: 'published',
  });
  for (const body of comments) {
    const path = `/api/articles/${article}/comments`;
    const sent = await post(path, {
      token: reader.token,
      body: { data: { body: `Words ${body}` } },
    });
    expect(sent.status).toBe(201);
  }
  const mutation = 'mutation ($data: CommentInput!) { createComment(data: $data) { html } }';
  for (const body of comments) {
    const data = { article, body: `Again: ${body}` };
    const answer = await graphql(mutation, { data }, reader.token);
    expectClean({ html: [answer.data.createComment.html, COMMENT] });
  }
  const { body } = await get(`/api/articles/${slug ?? ''}/comments?pagination[pageSize]=100`);
  expect(body.data).toHaveLength(comments.length * 2);
  for (const { html, author } of body.data as SeenComment[]) {
    expectClean({ html: [html, COMMENT], displayName: [author?.displayName, WORDS] });
  }
});

it.each(DANGEROUS_ADDRESSES)('no field accepts as an address: %j', async (url) => {
  for (const [path, data] of [
    ['/api/articles', { title: 'Linked', canonicalUrl: url }],
    ['/api/articles', { title: 'Linked', source: { name: 'A source', url } }],
    ['/api/authors', { name: 'Linked', url }],
  ] as const) {
    const answer = await post(path, { token, body: { data } });
    expect([path, answer.status]).toEqual([path, 400]);
  }
});
