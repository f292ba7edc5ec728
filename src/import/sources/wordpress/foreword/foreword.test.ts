import { ofKind, recordsIn } from '../../sources.fixture';
import { wordpress } from '..';
import { comment, FOOT, HEAD, item, meta, section, wxr } from '../wxr.fixture';
import { digestOf, toBase64 } from '../../../../export/wordpress/format';

const json = (value: unknown): string => toBase64(JSON.stringify(value));

const HTML = '<p>Shown <b>words</b></p>';

const read = async (...parts: string[]) => recordsIn(wordpress, wxr(...parts));

const article = async (encoded: string, ...metas: string[]) => {
  const records = await read(item(1, { encoded: section(encoded) }, ...metas));
  const [found] = ofKind(records, 'article');
  const losses = ofKind(records, 'loss').map(({ of, outcome }) => `${of} ${outcome}`);
  return { article: found, notes: ofKind(records, 'note'), losses };
};

const data = (more: object = {}): string =>
  meta('_foreword_data', json({ digest: digestOf(HTML), ...more }));

const note = (attributes: object, shown = '<p>Note</p>'): string =>
  `<!-- wp:foreword/note ${JSON.stringify(attributes)} -->\n<div class="foreword-note foreword-note-update">\n${shown}\n</div>\n<!-- /wp:foreword/note -->`;

const NOTE = {
  ...{ documentId: 'n1', kind: 'update', placement: 'above', visibility: 'public', order: 4 },
  ...{ isPublished: true, signature: 'P', createdAt: '2014-05-06T07:08:09.010Z' },
  ...{ firstPublishedAt: null, markdown: toBase64('A *note*'), digest: digestOf('<p>Note</p>') },
};

describe('a body', () => {
  it('is the Markdown that Foreword had, whatever it holds', async () => {
    const body = '  Shown **words** \u0007 ]]> [gallery]\r\n\ufeff';
    const found = await article(HTML, data(), meta('_foreword_markdown', toBase64(body)));
    expect(found.article?.body).toBe(body);
    expect(found.losses).toEqual([]);
  });

  it('is what WordPress shows where that was changed, and this is told', async () => {
    const markdown = meta('_foreword_markdown', toBase64('Old'));
    const found = await article('<p>New words</p>', data(), markdown);
    expect(found.article?.body).toBe('New words');
    expect(found.losses).toEqual(['body changed']);
  });

  it.each(['%%%', 'YQ', '/w=='])('is what WordPress shows beside damage', async (bad) => {
    const found = await article(HTML, data(), meta('_foreword_markdown', bad));
    expect(found.article?.body).toBe('Shown **words**');
    expect(found.losses).toEqual(['meta unreadable']);
  });

  it.each(['%%%', 'YQ', '/w==', 'eyJ4', 'bnVsbA=='])('is so beside damaged data', async (bad) => {
    const markdown = meta('_foreword_markdown', toBase64('Old'));
    const found = await article(HTML, markdown, meta('_foreword_data', bad));
    expect(found.article?.body).toBe('Shown **words**');
    expect(found.losses).toEqual(['meta unreadable']);
  });
});

it('has exact times, and what WordPress has no place for', async () => {
  const own = {
    ...{ createdAt: '2014-05-03T06:00:00.123Z', firstPublishedAt: '2014-05-03T07:00:00.456Z' },
    ...{ originallyPublishedOn: '2001-02-03', redirects: ['/old', 7, 'no path'] },
    source: { name: 'The Paper', url: 5 },
  };
  const found = await article(HTML, data(own));
  expect(found.article).toMatchObject({
    createdAt: new Date(own.createdAt),
    firstPublishedAt: new Date(own.firstPublishedAt),
    originallyPublishedOn: '2001-02-03',
    source: { name: 'The Paper', url: null, licence: null, creditLine: null },
  });
  expect(found.article?.addresses).toContain('/old');
  const moved = await article(HTML, data({ ...own, firstPublishedAt: '2011-01-01T00:00:00Z' }));
  expect(moved.article?.firstPublishedAt).toEqual(new Date('2014-05-03T07:00:00Z'));
});

it.each([null, [], 7, { createdAt: 7, title: [], source: 'x', redirects: {}, html: null }])(
  'takes %j for data without a word',
  async (value) => {
    const found = await article(HTML, meta('_foreword_data', json(value)));
    expect(found.article?.title).toBe('Post 1');
  },
);

describe('notes', () => {
  it('are what they were', async () => {
    const hidden = { ...NOTE, documentId: 'n2', visibility: 'internal', order: 1 };
    const metas = [data(), meta('_foreword_notes', json([hidden, 5]))];
    const found = await article(`${note(NOTE)}\n\n${HTML}`, ...metas);
    expect(found.notes).toMatchObject([
      { id: '1:n2', visibility: 'internal', order: 1 },
      {
        ...{ id: '1:n1', article: '1', noteKind: 'update', signature: 'P', body: 'A *note*' },
        ...{ placement: 'above', visibility: 'public', order: 4, isPublished: true },
        ...{ createdAt: new Date(NOTE.createdAt), firstPublishedAt: null },
      },
    ]);
    expect(found.losses).toEqual(['note unreadable']);
  });

  it('are never part of the body, whatever was done to them', async () => {
    const cases = [
      note({ ...NOTE, digest: 'x' }),
      note([]),
      note(NOTE).replace('{', '{{'),
      note({ ...NOTE, markdown: '%', kind: 'x', placement: 4, createdAt: 'never', order: 'x' }),
    ];
    for (const block of cases) {
      const found = await article(`${HTML}\n\n${block}`, data());
      expect(found.article?.body).toBe('Shown **words**');
      expect(found.notes).toMatchObject([{ body: 'Note' }]);
      expect(found.losses).toHaveLength(1);
    }
  });

  it('that come twice are taken once, and one without an end is told', async () => {
    const found = await article(`${note(NOTE)}${note(NOTE)}`, data());
    expect([found.notes.length, found.losses]).toEqual([1, ['note left-out']]);
    const open = await article(note(NOTE).replace('/wp:foreword/note', 'x'), data());
    expect(open.losses).toContain('note unreadable');
  });
});

describe('comments', () => {
  const commentmeta = (key: string, value: string) =>
    `<wp:commentmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:commentmeta>`;
  const own = (status: string, more: object = {}) =>
    commentmeta('_foreword_markdown', toBase64('*Own*\r\n')) +
    commentmeta(
      '_foreword_data',
      json({ status, digest: digestOf('<p>x</p>'), createdAt: '2014-05-03T09:00:00.5Z', ...more }),
    );
  const one = async (approved: string, metas: string, content = '<p>x</p>') => {
    const given = { comment_approved: approved, comment_content: section(content) };
    const written = comment(1, given).replace('</wp:comment>', `${metas}</wp:comment>`);
    const records = await read(item(1, {}, written));
    return { comments: ofKind(records, 'comment'), losses: ofKind(records, 'loss') };
  };

  it('have the words, the status and the times that they had', async () => {
    const editedAt = '2014-05-03T09:01:00.250Z';
    const { comments } = await one('trash', own('rejected', { editedAt }));
    expect(comments).toMatchObject([
      {
        ...{ body: '*Own*\r\n', status: 'rejected', editedAt: new Date(editedAt) },
        createdAt: new Date('2014-05-03T09:00:00.500Z'),
      },
    ]);
  });

  it('are as WordPress has them where it has changed them', async () => {
    const spam = await one('spam', own('approved'), '<p>other</p>');
    expect(spam.comments).toMatchObject([{ body: 'other', status: 'spam' }]);
    expect(spam.losses).toMatchObject([{ of: 'comment', outcome: 'changed' }]);
    expect((await one('trash', own('approved'))).comments).toEqual([]);
  });

  it('are what is shown beside damage', async () => {
    const { comments, losses } = await one('1', commentmeta('_foreword_data', '{'));
    expect(comments).toMatchObject([{ body: 'x', status: 'approved' }]);
    expect(losses).toMatchObject([{ outcome: 'unreadable' }]);
  });
});

it('makes no Readers of the Authors of another Foreword, and has their bios', async () => {
  const named = {
    name: 'A &amp; B',
    text: 'Bio',
    url: 'https://a.example',
    redirects: ['/a'],
    isEditor: true,
  };
  const author = `<wp:author><wp:author_login>dana-k</wp:author_login><wp:author_display_name>${section(named.name)}</wp:author_display_name><foreword:data>${json(named)}</foreword:data></wp:author>`;
  const head = HEAD.slice(0, HEAD.indexOf('<wp:author>'));
  const file = `${head}<generator>Foreword</generator>${author}${FOOT}`;
  const records = await recordsIn(wordpress, file);
  expect(records.slice(1)).toEqual([
    ...[
      {
        kind: 'author',
        id: 'dana-k',
        name: 'A &amp; B',
        slug: 'dana-k',
        bio: 'Bio',
        url: named.url,
        isEditor: true,
      },
    ],
    { kind: 'redirect', id: '/a', path: '/a', to: { kind: 'author', id: 'dana-k' } },
  ]);
});
