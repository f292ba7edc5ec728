import { addressesRenewed } from './addresses';
import { app, load } from './foreword';

interface Changed {
  documentId: string;
}

interface Rederive {
  rederiveBatch: (batch: object) => Promise<{ last: number | null; changed: Changed[] }>;
  typesWithDerivedFields: (strapi: unknown) => string[];
}

/** What `npm run rederive -- --dry-run` would change of what was imported. */
export const staleRows = async (): Promise<Changed[]> => {
  const { rederiveBatch, typesWithDerivedFields } = load('./lib/derived-fields') as Rederive;
  const { renewUrls } = load('./api/article/store/urls') as {
    renewUrls: (batch: object) => Promise<{ last: number | null; stale: Changed[] }>;
  };
  const { readAddressRules } = load('./api/site/store/site') as {
    readAddressRules: () => Promise<object>;
  };
  const { rerenderBatch } = load('./api/comment/store/rerender') as {
    rerenderBatch: (batch: object) => Promise<{ last: number | null; changed: Changed[] }>;
  };
  const found: Changed[] = [];
  const batches = { size: 100, isDryRun: true };
  for (const uid of typesWithDerivedFields(app())) {
    for (const isPublished of [true, false]) {
      for (let after: number | null = 0; after !== null;) {
        const batch = await rederiveBatch({ ...batches, uid, after, isPublished });
        found.push(...batch.changed);
        after = batch.last;
      }
    }
  }
  await addressesRenewed();
  const rules = await readAddressRules();
  for (let after: number | null = 0; after !== null;) {
    const batch = await renewUrls({ ...batches, after, rules });
    found.push(...batch.stale);
    after = batch.last;
  }
  for (let after: number | null = 0; after !== null;) {
    const batch = await rerenderBatch({ ...batches, after });
    found.push(...batch.changed);
    after = batch.last;
  }
  const imported = new Set(await app().db.connection('origins').pluck('document'));
  return found.filter(({ documentId }) => imported.has(documentId));
};

/** What `npm run recount` would correct in the conversations of what was imported. */
export const wrongCounts = async (): Promise<object[]> => {
  const { recountDiscussion } = load('./api/comment/store/recount') as {
    recountDiscussion: (id: number) => Promise<{ comments: object[]; discussion: object | null }>;
  };
  const knex = app().db.connection;
  const ids: number[] = await knex('discussions')
    .whereIn(
      'article_document_id',
      knex('origins').where({ kind: 'article' }).whereNotNull('document').select('document'),
    )
    .pluck('id');
  const found: object[] = [];
  for (const id of ids) {
    const { comments, discussion } = await recountDiscussion(id);
    found.push(...comments, ...(discussion ? [discussion] : []));
  }
  return found;
};

/** Everything that imports have written, without ids that are drawn, and in an order of its own. */
export const dump = async (site: string): Promise<Record<string, unknown[]>> => {
  const knex = app().db.connection;
  const origins: { kind: string; source_id: string; document: string | null }[] = await knex(
    'origins',
  )
    .where({ site })
    .orderBy(['kind', 'source_id'])
    .select('kind', 'source_id', 'document');
  const nameOf = new Map(
    origins.map(({ kind, source_id, document }) => [document, `${kind} ${source_id}`]),
  );
  const text = (value: unknown): unknown =>
    typeof value === 'string' ? (nameOf.get(value) ?? value) : value;
  const found: Record<string, unknown[]> = { origins: [...nameOf.values()] };
  for (const [table, columns] of Object.entries(TABLES)) {
    const rows: Record<string, unknown>[] = await knex(table)
      .whereIn(
        'document_id',
        [...nameOf.keys()].filter((id) => id !== null),
      )
      .select(['document_id', ...columns]);
    found[table] = rows
      .map((row) =>
        JSON.stringify(
          Object.fromEntries(Object.entries(row).map(([key, one]) => [key, text(one)])),
        ),
      )
      .sort();
  }
  const parents: Record<string, unknown>[] = await knex('comments')
    .join('comments as parents', 'parents.id', 'comments.parent_id')
    .whereIn(
      'comments.document_id',
      [...nameOf.keys()].filter((id) => id !== null),
    )
    .select('comments.document_id as own', 'parents.document_id as parent');
  found.parents = parents
    .map((row) => `${String(text(row.own))} under ${String(text(row.parent))}`)
    .sort();
  return found;
};

const TABLES: Record<string, string[]> = {
  authors: ['name', 'slug', 'bio'],
  topics: ['name', 'slug', 'description'],
  articles: ['title', 'slug', 'body', 'html', 'excerpt', 'word_count', 'first_published_at'],
  editor_notes: ['body', 'html', 'signature', 'kind', 'order', 'first_published_at'],
  comments: [
    'body',
    'html',
    'status',
    'shown',
    'depth',
    'reply_count',
    'author_name',
    'created_at',
  ],
  up_users: ['username', 'email'],
};
