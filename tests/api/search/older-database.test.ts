import { addressesRenewed } from '../../helpers/addresses';
import { createArticle } from '../../helpers/content';
import { app, load } from '../../helpers/foreword';
import { foundIds, secretWord } from '../../helpers/search';

interface Search {
  startSearch: (strapi: unknown) => Promise<void>;
  rebuildIndex: (rebuilding: {
    signal: AbortSignal;
    isFromStart?: boolean;
    report: (source: { name: string }, rows: number, total: number) => void;
  }) => Promise<void>;
}

const rebuild = (options: { signal: AbortSignal; isFromStart?: boolean }, told: string[] = []) =>
  (load('./lib/search') as Search).rebuildIndex({
    ...options,
    report: ({ name }) => told.push(name),
  });

/** The database as an earlier version has left it: without an index, and nothing says that there is one. */
const forgetIndex = async (): Promise<void> => {
  const { connection, dialect } = app().db;
  await connection.raw(
    dialect.client === 'sqlite'
      ? `insert into search_articles (search_articles) values ('delete-all')`
      : 'delete from search_articles',
  );
  await app().store({ type: 'core', name: 'foreword', key: KEY }).delete({});
};

it('a second start finds its tables and triggers, and what is written then is found', async () => {
  await (load('./lib/search') as Search).startSearch(app());
  const word = secretWord();
  const { documentId } = await createArticle({ title: word });
  expect(await foundIds(word)).toEqual([documentId]);
});

const KEY = 'search-index api::article.article';

it('what a database of an earlier version holds is indexed, from where an interruption left it', async () => {
  const word = secretWord();
  const { documentId } = await createArticle({ title: word });
  expect(await foundIds(word)).toEqual([documentId]);
  // A row that is written meanwhile is indexed by its note.
  await addressesRenewed();
  await forgetIndex();
  expect(await foundIds(word)).toEqual([]);

  await rebuild({ signal: AbortSignal.abort() });
  expect(await foundIds(word)).toEqual([]);
  const { signal } = new AbortController();
  await rebuild({ signal });
  expect(await foundIds(word)).toEqual([documentId]);

  const told: string[] = [];
  await rebuild({ signal }, told);
  expect(told).toEqual([]);
  await rebuild({ signal, isFromStart: true }, told);
  expect(new Set(told)).toEqual(new Set(['articles', 'comments', 'notes']));
  expect(await foundIds(word)).toEqual([documentId]);
});
