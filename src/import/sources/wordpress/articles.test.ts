import type { SourceRecord } from '../../records';
import type { SourceOptions } from '../source';
import { ofKind, recordsIn } from '../sources.fixture';
import { wordpress } from '.';
import { comment, item, meta, section, wxr } from './wxr.fixture';

const read = (parts: string[], options: Partial<SourceOptions> = {}): Promise<SourceRecord[]> =>
  recordsIn(wordpress, wxr(...parts), options);

const articleOf = async (...parts: Parameters<typeof item>) =>
  ofKind(await read([item(...parts)]), 'article')[0];

describe('an item of WordPress as an Article', () => {
  it('has its words, times, author and addresses', async () => {
    const records = await read([
      item(1, { title: section('Tom &amp; <em>Ann</em>') }, meta('_thumbnail_id', '5')),
    ]);
    expect(records[0]).toEqual({
      kind: 'site',
      id: 'https://old.example',
      name: 'The Old Paper',
      description: 'News & views',
      locale: 'en-GB',
    });
    expect(ofKind(records, 'user')).toEqual([
      {
        kind: 'user',
        id: '7',
        username: 'dana',
        email: 'dana@old.example',
        displayName: 'Dana Katz',
        createdAt: null,
      },
    ]);
    expect(ofKind(records, 'author')).toMatchObject([
      { id: 'dana', name: 'Dana Katz', slug: 'dana' },
    ]);
    expect(ofKind(records, 'article')).toEqual([
      {
        kind: 'article',
        id: '1',
        title: 'Tom & Ann',
        slug: 'post-1',
        formerSlugs: [],
        body: 'Body of post 1.',
        excerpt: null,
        state: 'published',
        publishAt: null,
        createdAt: new Date('2014-05-03T07:00:00Z'),
        updatedAt: null,
        firstPublishedAt: new Date('2014-05-03T07:00:00Z'),
        authors: ['dana'],
        topics: [],
        cover: '5',
        canonicalUrl: null,
        isNoindex: false,
        isOpen: true,
        addresses: ['/2014/05/post-1/', '/?p=1'],
      },
    ]);
  });

  it.each<[status: string, given: Record<string, string>, state: string | undefined]>([
    ['publish', {}, 'published'],
    ['publish with a password', { post_password: 'secret' }, 'draft'],
    ['draft', { status: 'draft' }, 'draft'],
    ['pending', { status: 'pending' }, 'draft'],
    ['private', { status: 'private' }, 'draft'],
    ['future', { status: 'future', post_date_gmt: '2190-01-01 00:00:00' }, 'scheduled'],
    ['future, whose time has passed', { status: 'future' }, 'draft'],
    ['one that a plugin made up', { status: 'archived' }, 'draft'],
    ['trash', { status: 'trash' }, undefined],
    ['auto-draft', { status: 'auto-draft' }, undefined],
    ['inherit', { status: 'inherit' }, undefined],
  ])('is public only if it was: %s', async (_, given, state) => {
    const records = await read([item(1, given)]);
    const [article] = ofKind(records, 'article');
    expect(article?.state).toBe(state);
    expect(article?.publishAt ?? null).toEqual(
      state === 'scheduled' ? new Date('2190-01-01T00:00:00Z') : null,
    );
    if (state !== 'published') expect(article?.firstPublishedAt ?? null).toBeNull();
    if (state === undefined)
      expect(ofKind(records, 'loss')).toMatchObject([{ outcome: 'left-out', id: '1' }]);
  });

  it('comes along as it is said', async () => {
    const parts = [
      item(1, { status: 'draft' }),
      item(2, { status: 'private' }),
      item(3, { post_type: 'page' }),
      item(4, { status: 'trash' }),
      item(5, { status: 'future', post_date_gmt: '2190-01-01 00:00:00' }),
    ];
    const idsOf = async (options: Partial<SourceOptions>): Promise<string[]> =>
      ofKind(await read(parts, options), 'article').map(({ id }) => id);
    expect(await idsOf({})).toEqual(['1', '2', '5']);
    expect(await idsOf({ include: ['private', 'trash'] })).toEqual(['2', '4', '5']);
    expect(await idsOf({ include: ['none'] })).toEqual(['5']);
    expect(await idsOf({ types: ['page'] })).toEqual(['1', '2', '3', '5']);
  });

  it.each([
    ['its own time of UTC', { post_date_gmt: '2014-05-03 07:30:00' }, '2014-05-03T07:30:00Z'],
    ['the time of the site', { post_date_gmt: '0000-00-00 00:00:00' }, '2014-05-03T07:00:00Z'],
    [
      'when it was changed',
      {
        post_date_gmt: '0000-00-00 00:00:00',
        post_modified: '2014-06-01 12:00:00',
        post_modified_gmt: '2014-06-01 10:00:00',
      },
      '2014-05-03T08:00:00Z',
    ],
    [
      'neither, where they are damage',
      { post_date_gmt: '2014-13-45 99:00:00', post_date: 'x' },
      undefined,
    ],
  ])('takes its time from %s', async (_, given, time) => {
    const [, article] = ofKind(await read([item(1), item(2, given)]), 'article');
    expect(article?.createdAt ?? undefined).toEqual(time && new Date(time));
  });

  it('takes its time from the feed where nothing else says it', async () => {
    const dated = item(1, { post_date: '', post_date_gmt: '' }).replace(
      '<link>',
      '<pubDate>Sat, 03 May 2014 07:00:00 +0000</pubDate><link>',
    );
    expect(ofKind(await read([dated]), 'article')[0]?.createdAt).toEqual(
      new Date('2014-05-03T07:00:00Z'),
    );
  });

  it.each([
    ['letters of other scripts', '%d7%a9%d7%9c%d7%95%d7%9d', 'שלום'],
    ['a letter that was cut', 'a-%d7%a9%d7', 'a-ש'],
    ['a bare sign', '100%', '100'],
    ['nothing', '', null],
  ])('keeps its slug: %s', async (_, written, slug) => {
    expect((await articleOf(1, { post_name: written }))?.slug).toBe(slug);
  });

  it('keeps former slugs, and the addresses that they made', async () => {
    const article = await articleOf(
      1,
      {},
      meta('_wp_old_slug', 'first'),
      meta('_wp_old_slug', 'post-1'),
    );
    expect(article?.formerSlugs).toEqual(['first']);
    expect(article?.addresses).toEqual(['/2014/05/post-1/', '/?p=1', '/2014/05/first/']);
  });

  it.each([
    ['Yoast', '_yoast_wpseo_canonical', '_yoast_wpseo_meta-robots-noindex', '1', '2'],
    [
      'Rank Math',
      'rank_math_canonical_url',
      'rank_math_robots',
      'a:1:{i:0;s:7:"noindex";}',
      'a:1:{i:0;s:5:"index";}',
    ],
    [
      'Rank Math with wrong counts',
      'rank_math_canonical_url',
      'rank_math_robots',
      'a:9:{i:0;s:99:"noindex";',
      'a:',
    ],
    ['AIOSEO', '_aioseop_custom_link', '_aioseop_noindex', 'on', ''],
  ])('takes canonical address and noindex from %s', async (_, address, robots, no, yes) => {
    const hidden = await articleOf(
      1,
      {},
      meta(address, 'https://first.example/x'),
      meta(robots, no),
    );
    expect(hidden).toMatchObject({ canonicalUrl: 'https://first.example/x', isNoindex: true });
    const shown = await articleOf(
      1,
      {},
      meta(address, 'http://www.old.example/2014/05/post-1'),
      meta(robots, yes),
    );
    expect(shown).toMatchObject({ canonicalUrl: null, isNoindex: false });
  });

  it('names its topics, listed or not, once', async () => {
    const parts = [
      '<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>',
      '<wp:category><wp:category_nicename>local</wp:category_nicename><wp:category_parent>news</wp:category_parent><wp:cat_name><![CDATA[Local]]></wp:cat_name></wp:category>',
      item(
        1,
        {},
        '<category domain="category" nicename="local"><![CDATA[Local]]></category>',
        '<category domain="post_tag" nicename="budget"><![CDATA[Budget &amp; tax]]></category>',
        '<category domain="series" nicename="s"><![CDATA[S]]></category>',
        '<category><![CDATA[Local]]></category>',
      ),
    ];
    const records = await read(parts);
    expect(ofKind(records, 'topic')).toEqual([
      { kind: 'topic', id: 'news', name: 'News', slug: 'news', description: null, parent: null },
      {
        kind: 'topic',
        id: 'local',
        name: 'Local',
        slug: 'local',
        description: null,
        parent: 'News',
      },
      {
        kind: 'topic',
        id: 'budget',
        name: 'Budget & tax',
        slug: 'budget',
        description: null,
        parent: null,
      },
    ]);
    expect(ofKind(records, 'article')[0]?.topics).toEqual(['local', 'budget']);
    expect(ofKind(records, 'redirect').map(({ path }) => path)).toEqual([
      '/author/dana/',
      '/?author=7',
      '/category/news/',
      '/?cat=3',
      '/category/local/',
      '/category/news/local/',
      '/tag/budget/',
      '/?tag=budget',
    ]);
    expect(ofKind(records, 'loss').map(({ id }) => id)).toEqual(['series:s']);
    const tags = await read(parts, { topics: 'tags' });
    expect(ofKind(tags, 'topic').map(({ id }) => id)).toEqual(['budget']);
  });

  it('is of those whom Co-Authors Plus names, in order, wherever they stand', async () => {
    const records = await read([
      item(
        1,
        {},
        '<category domain="author" nicename="cap-noa"><![CDATA[noa]]></category>',
        '<category domain="author" nicename="cap-dana"><![CDATA[dana]]></category>',
      ),
      item(
        2,
        { post_type: 'guest-author', post_name: 'cap-noa' },
        meta('cap-display_name', 'Noa Levi'),
        meta('cap-user_login', 'noa'),
      ),
    ]);
    expect(ofKind(records, 'article')[0]?.authors).toEqual(['noa', 'dana']);
    expect(ofKind(records, 'author').map(({ name }) => name)).toEqual(['Dana Katz', 'Noa Levi']);
  });

  it('gives its images, and leaves out and counts what is no article', async () => {
    const records = await read([
      item(
        1,
        {
          post_type: 'attachment',
          status: 'inherit',
          attachment_url: 'https://old.example/wp-content/uploads/2014/05/a.jpg',
        },
        meta('_wp_attachment_image_alt', 'A'),
      ),
      ...['nav_menu_item', 'revision', 'wp_template', 'something'].map((type, index) =>
        item(index + 2, { post_type: type }),
      ),
      item(8, { post_type: 'revision' }),
      item(9, { is_sticky: '1' }),
    ]);
    expect(ofKind(records, 'media')).toMatchObject([
      { id: '1', path: '2014/05/a.jpg', alt: 'A', title: 'Post 1' },
    ]);
    expect(ofKind(records, 'loss').map(({ of, outcome }) => `${of} ${outcome}`)).toEqual([
      'nav_menu_item left-out',
      'revision left-out',
      'wp_template left-out',
      'something left-out',
      'revision left-out',
      'sticky left-out',
    ]);
  });

  it('gives its signed notes, unless they shall stay', async () => {
    const encoded = section(
      '<em>Peloni:  Read this.</em>\n\nThe text.\n\nTel Aviv: it rained.\n\nCorrection: It was Tuesday.',
    );
    const options = { noteSignatures: ['peloni'] };
    const records = await read([item(1, { encoded })], options);
    expect(ofKind(records, 'article')[0]?.body).toBe('The text.\n\nTel Aviv: it rained.');
    expect(ofKind(records, 'note')).toMatchObject([
      {
        id: '1:above',
        article: '1',
        noteKind: 'foreword',
        signature: 'Peloni',
        body: 'Read this.',
        placement: 'above',
        visibility: 'public',
      },
      {
        id: '1:below',
        noteKind: 'correction',
        signature: 'Correction',
        body: 'It was Tuesday.',
        placement: 'below',
      },
    ]);
    expect(
      ofKind(await read([item(1, { encoded })], { ...options, notes: false }), 'note'),
    ).toEqual([]);
    const unsigned = ofKind(await read([item(1, { encoded })]), 'article')[0]?.body;
    expect(unsigned).toContain('Peloni');
  });

  it('is given before its comments, and keeps what stands behind them', async () => {
    const records = await read([item(1, {}, comment(1), meta('_thumbnail_id', '9'), comment(2))]);
    const kinds = records
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'article' || kind === 'comment');
    expect(kinds).toEqual(['article', 'comment', 'comment']);
    expect(ofKind(records, 'article')[0]?.cover).toBe('9');
  });

  it('is told of where very many comments stand before something of it', async () => {
    const many = Array.from({ length: 450 }, (_, index) => comment(index + 1));
    const records = await read([item(1, {}, ...many, meta('_thumbnail_id', '9'))]);
    expect(ofKind(records, 'comment')).toHaveLength(450);
    expect(ofKind(records, 'loss')).toMatchObject([{ of: 'item', id: '1', outcome: 'changed' }]);
  });
});
