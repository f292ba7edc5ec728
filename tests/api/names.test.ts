import { createAdmin, createAdminOfRole, type TestAdmin } from '../helpers/admins';
import { createAuthor, documents, uniqueTitle } from '../helpers/content';
import { get, post } from '../helpers/http';

const NOTE = { type: 'api::editor-note.editor-note', field: 'editor' };
const BYLINE = { type: 'api::article.article', field: 'authors' };

let author: TestAdmin;

beforeAll(async () => {
  author = await createAdminOfRole('strapi-author');
});

const obtain = (name: string, place: object = BYLINE, { token } = author) =>
  post('/desk/names', { token, body: { ...place, name } });

const search = async (words: string, { type, field } = BYLINE): Promise<string[]> => {
  const query = new URLSearchParams({ type, field, words }).toString();
  const { body } = await get(`/desk/names?${query}`, { token: author.token });
  return body.data.map(({ name }: { name: string }) => name);
};

const uniqueName = (name: string): string => uniqueTitle(name);

describe('a name that is typed into a byline', () => {
  it('makes an Author where there is none, once', async () => {
    const name = uniqueName('Imogen Vále');
    const answers = await Promise.all([obtain(name), obtain(` ${name} `), obtain(name)]);
    const [first] = answers;
    expect(answers.map(({ body }) => body.data.isNew)).toEqual([true, false, false]);
    expect(first.body.data.found).toEqual([
      { id: expect.any(Number), documentId: expect.any(String), name },
    ]);
    expect(await documents('api::author.author').count({ filters: { name } })).toBe(1);
    expect(await documents('api::author.author').findMany({ filters: { name } })).toMatchObject([
      {
        isEditor: false,
        slug: expect.stringMatching(/^imogen-vale-/),
      },
    ]);
  });

  it.each<[string, (name: string) => string]>([
    ['capitals', (name) => name.toUpperCase()],
    ['white space', (name) => `  ${name.replaceAll(' ', '\u00a0  ')}`],
    ['the other form of Unicode', (name) => name.normalize('NFD')],
  ])('finds the Author in spite of %s', async (_what, spell) => {
    const name = uniqueName('Žofie Märe');
    const { documentId } = await createAuthor({ name });
    const { body } = await obtain(spell(name));
    expect(body.data).toMatchObject({ isNew: false, found: [{ documentId, name }] });
  });

  it('tells of several that have it', async () => {
    const name = uniqueName('John Marsh');
    await createAuthor({ name });
    await createAuthor({ name });
    expect((await obtain(name)).body.data.found).toHaveLength(2);
  });

  it('is refused to a role that may add nobody, and found by it', async () => {
    const name = uniqueName('Nobody Yet');
    const colleague = await createAdmin(
      'Reader',
      [],
      [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: BYLINE.type,
          properties: { fields: [BYLINE.field], locales: ['en'] },
        },
      ],
    );
    expect(await obtain(name, BYLINE, colleague)).toMatchObject({
      status: 403,
      body: { error: { details: { code: 'NOT_ALLOWED' } } },
    });
    await createAuthor({ name });
    expect((await obtain(name, BYLINE, colleague)).status).toBe(200);
  });

  it('is asked of nobody who may not read the field, and of no other field', async () => {
    const stranger = await createAdmin('Stranger', []);
    expect((await obtain('Anybody', BYLINE, stranger)).status).toBe(403);
    expect((await obtain('Anybody', { ...BYLINE, field: 'topics' })).status).toBe(400);
    expect((await obtain('  ')).status).toBe(400);
    expect((await post('/desk/names', { body: { ...BYLINE, name: 'x' } })).status).toBe(401);
  });
});

it('offers editors first where a note is signed, and makes an editor there', async () => {
  const words = uniqueName('Heron');
  await createAuthor({ name: `Ann ${words}` });
  await createAuthor({ name: `Zoe ${words}`, isEditor: true });
  expect(await search(words, NOTE)).toEqual([`Zoe ${words}`, `Ann ${words}`]);
  expect(await search(words)).toEqual([`Ann ${words}`, `Zoe ${words}`]);

  const name = `New ${words}`;
  await obtain(name, NOTE);
  expect(await documents('api::author.author').findMany({ filters: { name } })).toMatchObject([
    {
      isEditor: true,
    },
  ]);
});
