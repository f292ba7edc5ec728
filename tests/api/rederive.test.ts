import { app, load } from '../helpers/foreword';
import { createArticle, documents, uniqueTitle } from '../helpers/content';

interface Row {
  documentId: string;
  fields: Record<string, unknown>;
}

interface Batch {
  last: number | null;
  changed: Row[];
}

interface Rederive {
  rederiveBatch: (after: number, options: { size: number; isDryRun: boolean }) => Promise<Batch>;
}

const rederiveAll = async (isDryRun: boolean): Promise<Row[]> => {
  const { rederiveBatch } = load('./api/article/store/rederive') as Rederive;
  const changed: Row[] = [];
  let last: number | null = 0;
  while (last !== null) {
    const batch: Batch = await rederiveBatch(last, { size: 3, isDryRun });
    changed.push(...batch.changed);
    last = batch.last;
  }
  return changed;
};

const spoil = (documentId: string, columns: Record<string, unknown>) =>
  app().db.connection('articles').where({ document_id: documentId }).update(columns);

const draftOf = (documentId: string) => documents('api::article.article').findOne({ documentId });

describe('deriving anew', () => {
  it('mends what came in past the hooks, says what it changes, and finds nothing the second time', async () => {
    const { documentId } = await createArticle({ body: 'Two words.' }, 'draft');
    await spoil(documentId, { word_count: 99, html: null, excerpt: 'Stale.' });

    const announced = await rederiveAll(true);
    const untouched = await draftOf(documentId);
    const changed = await rederiveAll(false);
    const again = await rederiveAll(false);

    const fields = { html: '<p>Two words.</p>\n', wordCount: 2, excerpt: 'Two words.' };
    expect(announced).toMatchObject([{ documentId, fields }]);
    expect(untouched?.wordCount).toBe(99);
    expect(changed).toMatchObject([{ documentId, fields }]);
    expect(await draftOf(documentId)).toMatchObject(fields);
    expect(again).toEqual([]);
  });

  it('leaves written excerpts and slugs alone, and every slug that was ever public', async () => {
    const written = await createArticle({ excerpt: 'My words.', slug: 'my-own-address' }, 'draft');
    const published = await createArticle();
    await documents('api::article.article').update({
      documentId: published.documentId,
      data: { title: uniqueTitle('Renamed') },
    });
    expect(await rederiveAll(false)).toEqual([]);
    expect(await draftOf(written.documentId)).toMatchObject({
      excerpt: 'My words.',
      slug: 'my-own-address',
    });
  });

  it('gives a slug to a row that has none', async () => {
    const article = await createArticle({}, 'draft');
    await spoil(article.documentId, { slug: null, slug_is_derived: null });
    await rederiveAll(false);
    expect((await draftOf(article.documentId))?.slug).toBe(article.slug);
  });
});
