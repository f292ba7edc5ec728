import { createArticle } from '../helpers/content';
import { get, graphql, post } from '../helpers/http';
import { createReader } from '../helpers/people';
import { setRules } from '../helpers/rules';

beforeAll(() => setRules());

it.each([
  '/api/articles/a%00b',
  '/api/articles?filters[title]=%00',
  '/api/comments/%00',
  '/api/articles/x/comments?locale=%00',
])('an address with a NUL is refused: %s', async (path) => {
  const { status, body } = await get(path);
  expect([status, body.error.details.code]).toEqual([400, 'PARAMETER_INVALID']);
});

it('a Comment is stored without the characters that no database stores', async () => {
  const { slug } = await createArticle();
  const { token } = await createReader();
  const answer = await post(`/api/articles/${slug}/comments`, {
    token,
    body: '{"data":{"body":"Hel\\u0000lo \\ud83d there"}}',
  });
  expect([answer.status, answer.body.data.body]).toEqual([201, 'Hello \ufffd there']);
});

it('a GraphQL variable with a NUL finds nothing', async () => {
  const query = 'query ($slug: String!) { articleBySlug(slug: $slug) { title } }';
  const { data, errors } = await graphql(query, { slug: 'no\0thing' });
  expect(errors).toBeUndefined();
  expect(data.articleBySlug).toBeNull();
});
