import { app, load } from '../helpers/foreword';
import { createArticle, documents, uniqueTitle } from '../helpers/content';
import { get } from '../helpers/http';

interface Row {
  documentId: string;
  fields: Record<string, unknown>;
  reserved?: string;
}

interface Batch {
  last: number | null;
  changed: Row[];
}

interface Rederive {
  rederiveBatch: (batch: {
    uid: string;
    after: number;
    size: number;
    isPublished: boolean;
    isDryRun: boolean;
  }) => Promise<Batch>;
}

const rederiveAll = async (isDryRun: boolean): Promise<Row[]> => {
  const { rederiveBatch } = load('./lib/derived-fields') as Rederive;
  const changed: Row[] = [];
  for (const isPublished of [true, false]) {
    let last: number | null = 0;
    while (last !== null) {
      const batch: Batch = await rederiveBatch({
        uid: 'api::article.article',
        after: last,
        size: 3,
        isPublished,
        isDryRun,
      });
      changed.push(...batch.changed);
      last = batch.last;
    }
  }
  return changed;
};

const spoil = (documentId: string, columns: Record<string, unknown>) =>
  app().db.connection('articles').where({ document_id: documentId }).update(columns);

const draftOf = (documentId: string) => documents('api::article.article').findOne({ documentId });

describe('npm run rederive', () => {
  it('repairs rows written without hooks, reports its changes, and finds nothing the second time', async () => {
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

  it('leaves written excerpts and slugs, and every slug that was ever public', async () => {
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

  it('gives a slug to a row without one', async () => {
    const article = await createArticle({}, 'draft');
    await spoil(article.documentId, { slug: null, slug_is_derived: null });
    await rederiveAll(false);
    expect((await draftOf(article.documentId))?.slug).toBe(article.slug);
  });

  describe('the slug of an Article that was published without hooks', () => {
    /** An Article as `strapi import` brings it from elsewhere. */
    const imported = async (slug: string) => {
      const { documentId } = await createArticle({ slug });
      await app().db.connection('slugs').where({ document: documentId }).delete();
      await spoil(documentId, { slug_is_derived: null, first_published_at: null });
      return documentId;
    };

    it('stays, is found, and is reserved from then on', async () => {
      const slug = `${uniqueTitle('imported').toLowerCase().replaceAll(' ', '-')}-address`;
      const documentId = await imported(slug);

      const announced = await rederiveAll(true);
      const changed = await rederiveAll(false);

      expect(announced).toMatchObject([{ documentId, reserved: slug }, { documentId }]);
      expect(changed).toMatchObject([{ documentId, reserved: slug }, { documentId }]);
      expect(await rederiveAll(false)).toEqual([]);
      const { status, body } = await get(`/api/articles/${slug}`);
      expect([status, body.data.documentId]).toEqual([200, documentId]);
      expect(body.data.firstPublishedAt).toBe(body.data.publishedAt);
      expect((await draftOf(documentId))?.firstPublishedAt).toBe(body.data.publishedAt);
      await expect(createArticle({ slug })).rejects.toThrow('is taken');
    });

    it('stays also where a draft wants it', async () => {
      const slug = uniqueTitle('wanted').toLowerCase().replaceAll(' ', '-');
      const draft = await createArticle({}, 'draft');
      const documentId = await imported(slug);
      await app().db.connection('slugs').where({ document: draft.documentId }).delete();
      await spoil(draft.documentId, { slug });

      await rederiveAll(false);

      expect((await get(`/api/articles/${slug}`)).body.data.documentId).toBe(documentId);
      expect((await draftOf(draft.documentId))?.slug).not.toBe(slug);
    });
  });
});
