import { createAuthor, type Fields } from '../helpers/content';
import { post } from '../helpers/http';
import { createApiToken } from '../helpers/people';

const longest = (length: number, start: string): string =>
  `${start.padEnd(length - 1, ' long words')}.`;
const longUrl = (length: number): string => 'https://example.org/'.padEnd(length, 'a');

const create = async (path: string, data: Fields) =>
  post(`/api/${path}?populate=*`, { token: await createApiToken(), body: { data } });

/** PostgreSQL checks the length of a column, and its error does not name the field. */
describe('a value as long as its field allows is saved', () => {
  it('in an Article and its source', async () => {
    const source = {
      name: longest(300, 'N'),
      url: longUrl(2_048),
      licence: longest(300, 'L'),
      creditLine: longest(500, 'C'),
    };
    const fields = { title: longest(500, 'T'), canonicalUrl: longUrl(2_048) };
    const { status, body } = await create('articles', { ...fields, source });
    expect(status).toBe(201);
    expect(body.data).toMatchObject({ ...fields, source });
  });

  it.each(['authors', 'topics'])('in the name of %s', async (path) => {
    const name = longest(300, path);
    const { status, body } = await create(path, { name });
    expect([status, body.data.name]).toEqual([201, name]);
  });

  it('in the address of an author, and in the signature of a note', async () => {
    const { body } = await create('authors', { name: 'Url', url: longUrl(2_048) });
    expect(body.data.url).toBe(longUrl(2_048));

    const name = longest(300, 'Editor');
    const { documentId } = await createAuthor({ name, isEditor: true });
    const note = await create('editor-notes', { kind: 'foreword', body: 'A.', editor: documentId });
    expect([note.status, note.body.data.signature]).toEqual([201, name]);
  });
});
