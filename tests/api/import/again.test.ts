import type { SourceRecord } from '../../../src/import/records';
import { app } from '../../helpers/foreword';
import { documents } from '../../helpers/content';
import { get, put } from '../../helpers/http';
import {
  aComment,
  anArticle,
  anAuthor,
  aNote,
  aSite,
  aTopic,
  aUser,
  importFiles,
} from '../../helpers/import';
import { dump, staleRows, wrongCounts } from '../../helpers/imported';

let worlds = 0;

/** A small site, the same each time but for its address and what must be unique. */
const aWorld = () => {
  const world = `world-${(worlds += 1)}-of-${process.pid}`;
  const site = aSite();
  const records: SourceRecord[] = [
    aUser('u', { username: `user of ${world}`, email: `${world}@example.org` }),
    anAuthor('a', { slug: `${world}-a` }),
    anAuthor('b', { slug: `${world}-b` }),
    aTopic('t', { slug: `${world}-t` }),
    ...['1', '2', '3'].flatMap((id): SourceRecord[] => [
      anArticle(id, {
        slug: `${world}-${id}`,
        authors: ['a', 'b'],
        topics: ['t'],
        body: `[next](${site.id}/${(Number(id) % 3) + 1}/)`,
        addresses: [`/${id}/`],
        formerSlugs: [`${world}-old-${id}`],
      }),
      aNote(`n${id}`, id),
      ...[1, 2, 3, 4].map((number) =>
        aComment(`${id}${number}`, id, {
          parent: number === 1 ? null : `${id}${number - 1}`,
          user: number === 2 ? 'u' : null,
        }),
      ),
    ]),
  ];
  return { site, records, world };
};

/** The same records whatever the world is called. */
const unnamed = async (site: { id: string }, world: string) =>
  JSON.parse(
    JSON.stringify(await dump(site.id))
      .replaceAll(world, 'world')
      .replaceAll(site.id, 'site'),
  ) as unknown;

it('run twice, it changes nothing', async () => {
  const { site, records } = aWorld();
  await importFiles([[site, ...records]]);
  const before = await dump(site.id);
  const { counts, losses } = await importFiles([[site, ...records]]);
  expect(losses).toEqual([]);
  for (const outcomes of Object.values(counts))
    expect(Object.keys(outcomes)).toEqual(['unchanged']);
  expect(await dump(site.id)).toEqual(before);
});

it('a file in parts, in any order, gives the same as the whole', async () => {
  const whole = aWorld();
  await importFiles([[whole.site, ...whole.records]]);
  const parts = aWorld();
  const backwards = [...parts.records].reverse();
  for (let start = 0; start < backwards.length; start += 7) {
    await importFiles([[parts.site, ...backwards.slice(start, start + 7)]]);
  }
  expect(await unnamed(parts.site, parts.world)).toEqual(await unnamed(whole.site, whole.world));
});

it('where it broke off, it goes on', async () => {
  const whole = aWorld();
  await importFiles([[whole.site, ...whole.records]]);
  const broken = aWorld();
  for (const failAt of [3, 9, 14]) {
    const failing = importFiles([[broken.site, ...broken.records]], { failAt });
    await expect(failing).rejects.toThrow('The file ends here.');
  }
  const { losses } = await importFiles([[broken.site, ...broken.records]]);
  expect(losses).toEqual([]);
  expect(await unnamed(broken.site, broken.world)).toEqual(await unnamed(whole.site, whole.world));
});

it('what has changed at the source is taken in with --update, unless it was changed here', async () => {
  const site = aSite();
  const old: SourceRecord[] = [
    site,
    anAuthor('a'),
    ...['1', '2', '3'].map((id) =>
      anArticle(id, { slug: `updated-${site.id.slice(8, 12)}-${id}` }),
    ),
    aNote('n', '1'),
    aComment('1', '1'),
  ];
  await importFiles([old]);
  const slugOf = (id: string) => `updated-${site.id.slice(8, 12)}-${id}`;
  const second = (await get(`/api/articles/${slugOf('2')}`)).body.data;
  await documents('api::article.article').update({
    documentId: second.documentId,
    data: { body: 'Changed here.' },
    status: 'published',
  });
  const third = (await get(`/api/articles/${slugOf('3')}`)).body.data;
  await documents('api::article.article').delete({ documentId: third.documentId });
  const news = old.map((record): SourceRecord =>
    record.kind === 'article' || record.kind === 'note' || record.kind === 'comment'
      ? { ...record, body: 'Changed there.' }
      : record,
  );

  expect((await importFiles([news])).counts.article).toEqual({ 'changed-at-source': 3 });
  expect((await get(`/api/articles/${slugOf('1')}`)).body.data.body).toBe('Words of 1.');

  const { counts } = await importFiles([news], { isUpdate: true });
  expect(counts).toMatchObject({
    article: { updated: 1, 'changed-here': 1, 'deleted-here': 1 },
    note: { updated: 1 },
    comment: { updated: 1 },
  });
  expect((await get(`/api/articles/${slugOf('1')}`)).body.data).toMatchObject({
    body: 'Changed there.',
    notes: [{ body: 'Changed there.' }],
    firstPublishedAt: '2014-05-02T08:00:00.000Z',
  });
  expect((await get(`/api/articles/${slugOf('2')}`)).body.data.body).toBe('Changed here.');
  expect((await get(`/api/articles/${slugOf('3')}`)).status).toBe(404);
  const conversation = await get(`/api/articles/${slugOf('1')}/comments`);
  expect(conversation.body.data).toMatchObject([{ body: 'Changed there.' }]);
  const again = await importFiles([news], { isUpdate: true });
  expect(again.counts.article).toEqual({ unchanged: 1, 'changed-here': 1, 'deleted-here': 1 });
});

it('hostile words cost no record and break no row', async () => {
  const site = aSite();
  const { losses } = await importFiles([
    [
      site,
      anArticle('\0 1', {
        title: 'a\0b\ud800',
        slug: 'x'.repeat(600),
        body: 'NUL \0 and half \udc00',
        createdAt: new Date(NaN),
      }),
      anArticle('2', { title: '', slug: '', body: '' }),
      anArticle('2', { title: 'twice' }),
      aComment('1', '\0 1', { authorName: 'x'.repeat(1_000), createdAt: new Date(NaN) }),
      aTopic('t', { name: 'x'.repeat(1_000), slug: '///' }),
      anAuthor('e', { name: '<br>', url: 'ftp://x' }),
    ],
  ]);
  expect(losses).toMatchObject([
    { of: 'author', id: 'e', outcome: 'left-out' },
    { of: 'article', id: '2', outcome: 'unreadable' },
  ]);
  const rows = await app().db.connection('origins').where({ site: site.id, kind: 'article' });
  expect(rows).toHaveLength(2);
  // Other tests derive the slug of an Article without words, which is this one's now.
  const { document } = rows.find(({ source_id }) => source_id === '2');
  await documents('api::article.article').delete({ documentId: document });
});

it('an Article that a moderator has decided over keeps the decision', async () => {
  const site = aSite();
  const records = [site, anArticle('1'), aComment('1', '1')];
  await importFiles([records]);
  const { document } = await app()
    .db.connection('origins')
    .where({ site: site.id, kind: 'comment' })
    .first();
  await documents('api::comment.comment').update({
    documentId: document,
    data: { status: 'rejected' },
  });
  const changed = records.map((one) => (one.kind === 'comment' ? { ...one, body: 'New' } : one));
  const { counts } = await importFiles([changed], { isUpdate: true });
  expect(counts.comment).toEqual({ 'changed-here': 1 });
  expect((await put(`/api/comments/${document}`)).status).not.toBe(200);
});

afterAll(async () => {
  expect(await wrongCounts()).toEqual([]);
  expect(await staleRows()).toEqual([]);
});
