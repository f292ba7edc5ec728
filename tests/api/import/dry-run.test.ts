import { app } from '../../helpers/foreword';
import {
  aComment,
  anArticle,
  anAuthor,
  aNote,
  aSite,
  dryRunOf,
  importFiles,
} from '../../helpers/import';

const rows = async (): Promise<number[]> => {
  const knex = app().db.connection;
  const tables = ['origins', 'articles', 'editor_notes', 'comments', 'authors', 'slugs'];
  return Promise.all(
    tables.map(async (table) => Number((await knex(table).count({ n: '*' }).first())?.n)),
  );
};

it('a dry run says what would become what, with every note, and writes nothing', async () => {
  const site = aSite();
  const records = [
    site,
    anAuthor('a', { name: 'Ann' }),
    anArticle('1', { title: 'A title', state: 'draft' }),
    aNote('n', '1', { signature: 'Peloni', body: 'The note itself.' }),
    aComment('1', '1'),
  ];
  const before = await rows();
  const { code, lines } = await dryRunOf(records);
  expect(code).toBe(0);
  expect(lines).toEqual(
    expect.arrayContaining([
      'author a: an Author, "Ann"',
      'article 1: a draft of an Article, "A title", slug "a-title"',
      'note n: a note (foreword, public) above Article 1, signed "Peloni": The note itself.',
      'comment: 1 created',
      'Nothing was written.',
    ]),
  );
  expect(await rows()).toEqual(before);

  await importFiles([records]);
  expect((await dryRunOf(records)).lines).toEqual(
    expect.arrayContaining(['article: 1 unchanged', 'comment: 1 unchanged']),
  );
});

it('its exit code says that something could not be read', async () => {
  const loss = {
    kind: 'loss',
    of: 'item',
    id: '9',
    outcome: 'unreadable',
    reason: 'Cut.',
  } as const;
  const { code, lines } = await dryRunOf([aSite(), loss]);
  expect(code).toBe(2);
  expect(lines).toContain('item 9: unreadable. Cut.');
});
