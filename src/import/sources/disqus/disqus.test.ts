import { ofKind, recordsIn } from '../sources.fixture';
import { disqus } from '.';

const thread = (id: number, link: string): string =>
  `<thread dsq:id="${id}"><id>x</id><forum>old-paper</forum><category dsq:id="1"/><link>${link}</link><title>T</title><message/><createdAt>2014-05-01T00:00:00Z</createdAt><author><name>Owner</name></author><isClosed>false</isClosed></thread>`;

const post = (id: number, more = '', message = `<p>Words <b>of</b> ${id}</p>`): string =>
  `<post dsq:id="${id}"><id/><message><![CDATA[${message}]]></message><createdAt>2014-05-03T09:00:00Z</createdAt><author><name>Reader ${id}</name><email>reader${id}@example.org</email><isAnonymous>true</isAnonymous></author><ipAddress>192.0.2.1</ipAddress><thread dsq:id="11"/>${more}</post>`;

const file = (...parts: string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals"><category dsq:id="1"><forum>old-paper</forum><title>General</title></category>${parts.join('\n')}</disqus>`;

const THREAD = thread(11, 'https://old.example/2014/05/post/?utm_source=x&amp;page=2#comments');

describe('an export of Disqus', () => {
  it('gives the comments of pages by their addresses', async () => {
    const records = await recordsIn(disqus, file(THREAD, post(1)));
    expect(records).toEqual([
      {
        kind: 'site',
        id: 'https://old-paper.disqus.com',
        name: 'old-paper',
        description: null,
        locale: null,
      },
      {
        kind: 'comment',
        id: '1',
        article: 'address:/2014/05/post/?page=2',
        parent: null,
        body: 'Words **of** 1',
        status: 'approved',
        authorName: 'Reader 1',
        user: null,
        email: 'reader1@example.org',
        createdAt: new Date('2014-05-03T09:00:00Z'),
      },
    ]);
  });

  it.each([
    ['approved', '<isDeleted>false</isDeleted><isSpam>false</isSpam>'],
    ['deleted', '<isDeleted>true</isDeleted><isSpam>false</isSpam>'],
    ['spam', '<isDeleted>false</isDeleted><isSpam>true</isSpam>'],
    ['spam', '<isDeleted>true</isDeleted><isSpam>true</isSpam>'],
  ])('has them as they are: %s', async (status, more) => {
    expect(ofKind(await recordsIn(disqus, file(THREAD, post(1, more))), 'comment')).toMatchObject([
      { status },
    ]);
  });

  it('keeps who answers whom, wherever the threads stand', async () => {
    const content = file(post(2, '<parent dsq:id="1"/>'), post(1, '<parent dsq:id="1"/>'), THREAD);
    const comments = ofKind(await recordsIn(disqus, content), 'comment');
    expect(comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['2', '1'],
      ['1', null],
    ]);
  });

  it.each<[what: string, content: string, ids: string[]]>([
    [
      'a post that nobody closed',
      file(THREAD, post(1).replace('</post>', ''), post(2)),
      ['1', '2'],
    ],
    ['a section that does not end', file(THREAD, post(1).replace(']]>', ''), post(2)), ['1', '2']],
    ['a file that breaks off', file(THREAD, post(1), post(2)).slice(0, -250), ['1']],
    ['a thread without an address', file(thread(11, 'nothing'), post(1)), []],
    ['a thread that is missing', file(post(1)), []],
    ['a post without words', file(THREAD, post(1, '', ''), post(2)), ['2']],
  ])('counts what cannot be read: %s', async (_, content, ids) => {
    const records = await recordsIn(disqus, content);
    expect(ofKind(records, 'comment').map(({ id }) => id)).toEqual(ids);
    if (ids.length < 2) expect(ofKind(records, 'loss').length).toBeGreaterThan(0);
  });

  it('is none where nothing of Disqus is in it', async () => {
    await expect(recordsIn(disqus, '{}')).rejects.toThrow('no export of Disqus');
  });
});
