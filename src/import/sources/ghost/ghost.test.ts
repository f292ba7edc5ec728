import type { SourceRecord } from '../../records';
import type { SourceOptions } from '../source';
import { ofKind, recordsIn } from '../sources.fixture';
import { ghost } from '.';

type Row = Record<string, unknown>;

const post = (id: string, more: Row = {}): Row => ({
  id,
  uuid: `uuid-${id}`,
  title: `Post ${id}`,
  slug: `post-${id}`,
  html: '<p>See <a href="__GHOST_URL__/about/">this</a>.</p>',
  feature_image: '__GHOST_URL__/content/images/2020/01/a.jpg',
  type: 'post',
  status: 'published',
  visibility: 'public',
  created_at: '2020-01-01T00:00:00.000Z',
  published_at: '2020-01-02 00:00:00',
  updated_at: 1577923200000,
  ...more,
});

const read = (
  posts: Row[],
  options: Partial<SourceOptions> = {},
  tables: Row = {},
): Promise<SourceRecord[]> =>
  recordsIn(
    ghost,
    JSON.stringify({
      db: [
        {
          meta: { version: '5.0.0' },
          data: {
            posts,
            posts_authors: [
              { id: 'x1', post_id: 'p1', author_id: 'u2', sort_order: 1 },
              { id: 'x2', post_id: 'p1', author_id: 'u1', sort_order: 0 },
            ],
            posts_tags: [
              { id: 'y1', post_id: 'p1', tag_id: 't1', sort_order: 0 },
              { id: 'y2', post_id: 'p1', tag_id: 't2', sort_order: 1 },
            ],
            settings: [{ id: 's1', key: 'title', value: 'The Old Paper' }],
            tags: [
              { id: 't1', name: 'News', slug: 'news', visibility: 'public' },
              { id: 't2', name: '#hidden', slug: 'hash-hidden', visibility: 'internal' },
            ],
            users: [
              {
                id: 'u1',
                name: 'Dana Katz',
                slug: 'dana',
                email: 'dana@old.example',
                bio: 'Writes.',
              },
              { id: 'u2', name: 'Noa Levi', slug: 'noa', email: 'noa@old.example' },
            ],
            ...tables,
          },
        },
      ],
    }),
    { site: 'https://old.example/', ...options },
  );

describe('an export of Ghost', () => {
  it('becomes a site, people, topics and Articles', async () => {
    const records = await read([post('p1')]);
    expect(records[0]).toMatchObject({
      kind: 'site',
      id: 'https://old.example',
      name: 'The Old Paper',
    });
    expect(ofKind(records, 'author').map(({ name }) => name)).toEqual(['Dana Katz', 'Noa Levi']);
    expect(ofKind(records, 'topic').map(({ name }) => name)).toEqual(['News']);
    expect(ofKind(records, 'media')).toMatchObject([
      { url: 'https://old.example/content/images/2020/01/a.jpg', path: '2020/01/a.jpg' },
    ]);
    expect(ofKind(records, 'article')).toEqual([
      {
        kind: 'article',
        id: 'p1',
        title: 'Post p1',
        slug: 'post-p1',
        formerSlugs: [],
        body: 'See [this](https://old.example/about/).',
        excerpt: null,
        state: 'published',
        publishAt: null,
        createdAt: new Date('2020-01-01T00:00:00Z'),
        updatedAt: new Date('2020-01-02T00:00:00Z'),
        firstPublishedAt: new Date('2020-01-02T00:00:00Z'),
        authors: ['u1', 'u2'],
        topics: ['t1'],
        cover: 'https://old.example/content/images/2020/01/a.jpg',
        canonicalUrl: null,
        isNoindex: false,
        isOpen: true,
        addresses: ['/post-p1/', '/p/uuid-p1/'],
      },
    ]);
  });

  it.each<[what: string, more: Row, state: string | undefined]>([
    ['published', {}, 'published'],
    ['for members', { visibility: 'members' }, 'draft'],
    ['for those who pay', { visibility: 'paid' }, 'draft'],
    ['a draft', { status: 'draft', published_at: null }, 'draft'],
    ['a letter', { status: 'sent' }, 'draft'],
    ['scheduled', { status: 'scheduled', published_at: '2190-01-01T00:00:00.000Z' }, 'scheduled'],
    ['a page', { type: 'page' }, undefined],
    ['a page of an old export', { type: undefined, page: 1 }, undefined],
  ])('makes public only what was: %s', async (_, more, state) => {
    expect(ofKind(await read([post('p1', more)]), 'article')[0]?.state).toBe(state);
  });

  it('takes pages where it is said', async () => {
    expect(
      ofKind(await read([post('p1', { type: 'page' })], { types: ['page'] }), 'article'),
    ).toHaveLength(1);
  });

  it.each<[what: string, more: Row, body: string]>([
    [
      'Lexical',
      {
        lexical: JSON.stringify({
          root: {
            children: [
              {
                type: 'extended-heading',
                tag: 'h2',
                children: [{ type: 'extended-text', text: 'Head' }],
              },
              {
                type: 'paragraph',
                children: [
                  { type: 'text', text: 'One', format: 1 },
                  { type: 'text', text: ' & two' },
                ],
              },
              { type: 'html', html: '<p>Three</p>' },
              { type: 'signup' },
            ],
          },
        }),
      },
      '## Head\n\n**One** & two\n\nThree',
    ],
    [
      'Mobiledoc',
      {
        mobiledoc: JSON.stringify({
          version: '0.3.1',
          markups: [['em'], ['a', ['href', 'https://x.example/']]],
          cards: [
            ['html', { html: '<p>Three</p>' }],
            ['button', {}],
          ],
          sections: [
            [
              1,
              'p',
              [
                [0, [0], 1, 'One'],
                [0, [], 0, ' '],
                [0, [1], 1, 'two'],
              ],
            ],
            [10, 0],
            [10, 1],
          ],
        }),
      },
      '*One* [two](https://x.example/)\n\nThree',
    ],
  ])('reads %s where it has no HTML', async (_, more, body) => {
    const records = await read([post('p1', { html: null, ...more })]);
    expect(ofKind(records, 'article')[0]?.body).toBe(body);
    expect(ofKind(records, 'loss')).toMatchObject([{ of: 'card', outcome: 'changed' }]);
  });

  it('counts what it leaves out', async () => {
    const records = await read(
      [post('p1'), post('p1'), { title: 'Nameless' }],
      {},
      { members: [{ id: 'm1' }] },
    );
    expect(ofKind(records, 'article')).toHaveLength(1);
    expect(ofKind(records, 'loss').map(({ of, outcome }) => `${of} ${outcome}`)).toEqual([
      'post unreadable',
      'post unreadable',
      'table left-out',
    ]);
  });

  it('reads posts with what belongs to them', async () => {
    const row = post('p1', {
      url: 'https://other.example/blog/post-p1/',
      tags: [{ id: 't9', name: 'Own', slug: 'own' }],
      authors: [{ id: 'u9', name: 'Own Author', slug: 'own-author' }],
    });
    const records = await recordsIn(ghost, JSON.stringify({ posts: [row] }));
    expect(records[0]).toMatchObject({ kind: 'site', id: 'https://other.example' });
    expect(ofKind(records, 'article')).toMatchObject([
      {
        authors: ['u9'],
        topics: ['t9'],
        addresses: ['/blog/post-p1/', '/post-p1/', '/p/uuid-p1/'],
      },
    ]);
  });

  it('takes signed notes out of bodies', async () => {
    const html = "<p><strong>Editor's note:</strong> Read this.</p><p>The text.</p>";
    const records = await read([post('p1', { html })]);
    expect(ofKind(records, 'note')).toMatchObject([
      { article: 'p1', placement: 'above', body: 'Read this.' },
    ]);
    expect(ofKind(records, 'article')[0]?.body).toBe('The text.');
  });

  it('is none where no table is in it', async () => {
    await expect(recordsIn(ghost, '<rss></rss>')).rejects.toThrow('no export of Ghost');
  });
});
