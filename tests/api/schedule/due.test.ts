import { setTimeout as delay } from 'node:timers/promises';

import { createArticle, createNote, documents } from '../../helpers/content';
import { moment } from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { get } from '../../helpers/http';
import { adminToken } from '../../helpers/people';
import { historyOf } from '../../helpers/versions';

/** What the job does that comes every five seconds. */

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';
const HOUR = 3_600_000;

const fromNow = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

/** Moves what a draft waits for into the past, by so many hours. */
const makeDue = async (documentId: string, columns: Record<string, number>): Promise<void> => {
  const past = Object.entries(columns).map(([column, hours]) => [
    column,
    moment(Date.now() - hours * HOUR),
  ]);
  await app()
    .db.connection('articles')
    .where({ document_id: documentId, published_at: null })
    .update(Object.fromEntries(past));
};

const draft = (documentId: string) => documents(ARTICLE).findOne({ documentId });

const published = (documentId: string) =>
  documents(ARTICLE).findOne({ documentId, status: 'published' });

/** Until the job has come round. */
const untilDone = async (...documentIds: string[]): Promise<void> => {
  for (const documentId of documentIds) {
    for (let tries = 0; tries < 150; tries += 1) {
      const row = await draft(documentId);
      if (!row?.publishAt && !isPast(row?.unpublishAt)) break;
      await delay(100);
    }
  }
};

const isPast = (value: unknown) => typeof value === 'string' && Date.parse(value) < Date.now();

it('an Article is published at its time, with its public draft notes, as first published then', async () => {
  const { documentId, slug } = await createArticle({ publishAt: fromNow(HOUR) }, 'draft');
  const [note, internal] = [
    await createNote({ documentId }, {}, 'draft'),
    await createNote({ documentId }, { visibility: 'internal' }, 'draft'),
  ];
  expect((await get(`/api/articles/${slug}`)).status).toBe(404);
  await makeDue(documentId, { publish_at: 1 });
  const at = (await draft(documentId))?.publishAt;
  await untilDone(documentId);

  const { body } = await get(`/api/articles/${slug}`);
  expect(body.data.firstPublishedAt).toBe(at);
  expect(body.data.notes).toMatchObject([{ documentId: note.documentId }]);
  const { documentId: hidden } = internal;
  expect(await documents(NOTE).findOne({ documentId: hidden, status: 'published' })).toBeNull();
  expect((await historyOf(documentId)).map((event) => event.split(' ')[0])).toEqual([
    'saved',
    'published',
  ]);
});

it('an Article is unpublished at its time', async () => {
  const { documentId, slug } = await createArticle({ unpublishAt: fromNow(HOUR) });
  expect((await get(`/api/articles/${slug}`)).status).toBe(200);
  await makeDue(documentId, { unpublish_at: 1 });
  await untilDone(documentId);
  expect((await get(`/api/articles/${slug}`)).status).toBe(404);
  expect(await draft(documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
});

it('what came due one after the other while nothing ran is done in that order', async () => {
  const times = { publishAt: fromNow(HOUR), unpublishAt: fromNow(2 * HOUR) };
  const { documentId } = await createArticle(times, 'draft');
  await makeDue(documentId, { publish_at: 3, unpublish_at: 2 });
  await untilDone(documentId);
  expect(await published(documentId)).toBeNull();
  const events = (await historyOf(documentId)).map((event) => event.split(' ')[0]);
  expect(events.filter((event) => event !== 'saved')).toEqual(['published', 'unpublished']);
});

it('what was moved or deleted meanwhile is not done', async () => {
  const [moved, deleted] = [
    await createArticle({ publishAt: fromNow(HOUR) }, 'draft'),
    await createArticle({ publishAt: fromNow(HOUR) }, 'draft'),
  ];
  const data = { publishAt: fromNow(2 * HOUR) };
  await documents(ARTICLE).update({ documentId: moved.documentId, data, status: 'draft' });
  await documents(ARTICLE).delete({ documentId: deleted.documentId });
  const sign = await createArticle({ publishAt: fromNow(HOUR) }, 'draft');
  await makeDue(sign.documentId, { publish_at: 1 });
  await untilDone(sign.documentId);
  expect(await published(moved.documentId)).toBeNull();
  expect(await published(deleted.documentId)).toBeNull();
});

it('what cannot be published stays a draft, and the desk says why', async () => {
  const { documentId, title } = await createArticle({ publishAt: fromNow(HOUR) }, 'draft');
  const row = { document_id: documentId, published_at: null };
  await app().db.connection('articles').where(row).update({ robots: 'nowhere' });
  await makeDue(documentId, { publish_at: 1 });
  await untilDone(documentId);
  expect(await published(documentId)).toBeNull();

  const token = await adminToken();
  const failed = async () =>
    (await get('/desk/failed', { token })).body.data.find(
      (one: { documentId: string }) => one.documentId === documentId,
    );
  expect(await failed()).toMatchObject({
    ...{ title, locale: 'en', publishAt: expect.any(String) },
    message: expect.stringContaining('robots'),
  });
  await app().db.connection('articles').where(row).update({ robots: 'index' });
  const data = { publishAt: fromNow(HOUR) };
  await documents(ARTICLE).update({ documentId, data, status: 'draft' });
  expect(await failed()).toBeUndefined();
});
