import { PAGE } from '../../src/api/article/domain/clip/page.fixture';
import { createAdmin, createAdminOfRole, type TestAdmin } from '../helpers/admins';
import { createAuthor, documents, uniqueTitle } from '../helpers/content';
import { app } from '../helpers/foreword';
import { post } from '../helpers/http';

let editor: TestAdmin;
let author: TestAdmin;

beforeAll(async () => {
  editor = await createAdminOfRole('strapi-editor');
  author = await createAdminOfRole('strapi-author');
});

const clip = (body: object, { token } = editor) => post('/desk/clip', { token, body });

const save = (body: object, { token } = editor) => post('/desk/clip/save', { token, body });

const invalid = (field: string) => ({
  status: 400,
  body: { error: { details: { code: 'PARAMETER_INVALID', field } } },
});

const NOT_ALLOWED = { status: 403, body: { error: { details: { code: 'NOT_ALLOWED' } } } };

const articles = (title: string) =>
  documents('api::article.article').findMany({
    filters: { title },
    populate: ['authors', 'topics', 'source'],
  });

const notesOn = (documentId: string) =>
  documents('api::editor-note.editor-note').findMany({
    filters: { article: { documentId } },
    populate: ['editor'],
  });

describe('a page that is taken apart', () => {
  it.each(['an Editor', 'an Author'])('is proposed to %s, and nothing is stored', async (role) => {
    const count = () => documents('api::article.article').count({});
    const before = await count();
    const { status, body } = await clip({ text: PAGE }, role === 'an Editor' ? editor : author);
    expect(status).toBe(200);
    expect(body.data).toEqual({
      title: 'From conquest to cover-up, the betrayal stayed consistent',
      standfirst: null,
      authors: [{ name: 'Aynaz Anni Cyrus', documentId: null }],
      originallyPublishedOn: '2025-12-22',
      source: null,
      canonicalUrl: null,
      notes: [
        {
          signature: 'Peloni',
          editor: null,
          kind: 'foreword',
          placement: 'above',
          body: expect.stringMatching(/^Aynaz makes/),
        },
      ],
      body: expect.stringMatching(/^Last week/),
      topics: [],
      left: [
        { text: 'Leave a Reply', why: 'comments' },
        { text: 'You must be logged in to post a comment.', why: 'comments' },
      ],
    });
    expect(await count()).toBe(before);
  });

  it('has the Authors and the editor that are known by their names', async () => {
    const name = 'Imogenia Valeriana';
    const signature = uniqueTitle('ted marsh');
    const [{ documentId }, signer] = [
      await createAuthor({ name }),
      await createAuthor({ name: signature, isEditor: true }),
    ];
    const text = `${signature}: It is important. Read it.\nA title\nBy ${name.toUpperCase()}, 22 December 2025\nText of it.`;
    const { body } = await clip({ text });
    expect(body.data).toMatchObject({
      authors: [{ name, documentId }],
      notes: [{ signature, editor: signer.documentId }],
    });
  });

  it('names the address that was sent with it', async () => {
    const { body } = await clip({ text: 'Text.', url: 'https://paper.org/a' });
    expect(body.data).toMatchObject({ canonicalUrl: 'https://paper.org/a' });
  });

  it('of a megabyte is whole', async () => {
    const text = 'The text goes on, and on, for many words. '.repeat(10) + '\n';
    const { status, body } = await clip({
      html: `<p>${text.repeat(2_400).replaceAll('\n', '</p><p>')}`,
    });
    expect(status).toBe(200);
    expect(body.data.body.split('\n\n')).toHaveLength(2_400);
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'text'],
    ['a number', { text: 1 }, 'text'],
    ['a list', { html: ['x'] }, 'html'],
    ['nothing but white space', { text: ' \n', html: null }, 'text'],
    ['an object', { text: { x: 1 } }, 'text'],
    ['a list of locales', { text: 'x', locale: ['en'] }, 'locale'],
    ['no address', { text: 'x', url: 'javascript:alert(1)' }, 'url'],
    ['an unknown field', { text: 'x', words: 'y' }, 'words'],
    ['an unknown locale', { text: 'x', locale: 'xx' }, 'locale'],
  ])('is refused: %s', async (_, body, field) => {
    expect(await clip(body)).toMatchObject(invalid(field));
  });
});

it('a page of more than four megabytes is refused', async () => {
  expect((await clip({ text: 'a'.repeat(4_300_000) })).status).toBe(413);
});

it('of text and HTML the HTML is taken apart, where words are in it', async () => {
  const [both, text] = [
    await clip({ text: 'As text.', html: '<p>As HTML.</p>' }),
    await clip({ text: 'As text.', html: '<p> </p>' }),
  ];
  expect(both.body.data.body).toBe('As HTML.');
  expect(text.body.data.body).toBe('As text.');
});

describe('the parts of a page', () => {
  it.each(['an Editor', 'an Author'])('that %s saves are a draft with its notes', async (role) => {
    const saver = role === 'an Editor' ? editor : author;
    const title = uniqueTitle('Clipped');
    const name = uniqueTitle('Ann New');
    const signer = await createAuthor({ name: uniqueTitle('Signer'), isEditor: true });
    const { status, body } = await save(
      {
        title,
        standfirst: 'What it is about.',
        authors: [{ name, documentId: null }],
        originallyPublishedOn: '2025-12-22',
        source: { name: 'The Paper', url: 'https://paper.org/' },
        canonicalUrl: 'https://paper.org/a',
        notes: [
          { signature: 'Peloni', editor: null, kind: 'foreword', placement: 'above', body: 'One.' },
          {
            signature: null,
            editor: signer.documentId,
            kind: 'correction',
            placement: 'below',
            body: 'Two.',
          },
        ],
        body: 'The text.',
        topics: [],
        left: [{ text: 'Share', why: 'sharing' }],
      },
      saver,
    );
    expect({ status, body }).toEqual({
      status: 201,
      body: { data: { documentId: expect.any(String) } },
    });
    expect(await articles(title)).toMatchObject([
      {
        documentId: body.data.documentId,
        publishedAt: null,
        excerpt: 'What it is about.',
        excerptIsDerived: false,
        body: 'The text.',
        authors: [{ name }],
        originallyPublishedOn: '2025-12-22',
        source: { name: 'The Paper', url: 'https://paper.org/' },
        canonicalUrl: 'https://paper.org/a',
      },
    ]);
    expect(await notesOn(body.data.documentId)).toMatchObject([
      {
        signature: 'Peloni',
        kind: 'foreword',
        placement: 'above',
        body: 'One.',
        editor: null,
        publishedAt: null,
      },
      {
        signature: signer.name,
        kind: 'correction',
        placement: 'below',
        body: 'Two.',
        editor: { documentId: signer.documentId },
      },
    ]);
  });

  it('have their names once, however they are spelt', async () => {
    const name = uniqueTitle('Imogen Vále');
    const title = uniqueTitle('Twice');
    const parts = { title, authors: [{ name }, { name: name.toUpperCase() }], topics: [{ name }] };
    const answers = await Promise.all([save(parts), save(parts)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await documents('api::author.author').count({ filters: { name } })).toBe(1);
    expect(await documents('api::topic.topic').count({ filters: { name } })).toBe(1);
    expect(await articles(title)).toMatchObject([
      { authors: [{ name }], topics: [{ name }] },
      { authors: [{ name }] },
    ]);
  });

  it('are all stored, or nothing is', async () => {
    const [title, name] = [uniqueTitle('Nothing'), uniqueTitle('Nobody')];
    const stopFailing = app().db.lifecycles.subscribe({
      models: ['api::editor-note.editor-note'],
      beforeCreate: ({ params }: { params: { data?: { body?: unknown } } }) => {
        if (params.data?.body === title) throw new Error('no');
      },
    });
    const notes = [
      { signature: 'A', body: 'fine' },
      { signature: 'B', body: title },
    ];
    expect((await save({ title, authors: [{ name }], notes })).status).toBe(500);
    stopFailing();
    expect(await articles(title)).toEqual([]);
    expect(await documents('api::author.author').count({ filters: { name } })).toBe(0);
    expect(
      await documents('api::editor-note.editor-note').count({ filters: { body: 'fine' } }),
    ).toBe(0);
  });

  it('are refused with documents of another type, and nothing is stored', async () => {
    const [title, author] = [
      uniqueTitle('Other'),
      await createAuthor({ name: uniqueTitle('Ann') }),
    ];
    const topics = [{ name: 'x', documentId: author.documentId }];
    expect(await save({ title, topics })).toMatchObject(invalid('topics.0.documentId'));
    expect(await articles(title)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ title: 1 }, 'title'],
    [{ authors: 'Ann' }, 'authors'],
    [{ authors: ['Ann'] }, 'authors.0'],
    [{ notes: [{ body: 'x', placement: 'left' }] }, 'notes.0.placement'],
    [{ body: ['x'] }, 'body'],
    [{ standfirst: 1 }, 'standfirst'],
    [{ title: 'x'.repeat(501) }, 'title'],
    [{ authors: [{ name: ' ' }] }, 'authors.0.name'],
    [{ authors: [{ name: 'x', documentId: 'none' }] }, 'authors.0.documentId'],
    [{ originallyPublishedOn: '2025-13-01' }, 'originallyPublishedOn'],
    [{ source: { name: 'x', url: 'javascript:x' } }, 'source.url'],
    [{ canonicalUrl: 'x' }, 'canonicalUrl'],
    [{ notes: [{ body: '' }] }, 'notes.0.body'],
    [{ notes: [{ body: 'x', kind: 'praise' }] }, 'notes.0.kind'],
    [{ notes: [{ body: 'x', editor: 'none' }] }, 'notes.0.editor'],
    [{ html: 'x' }, 'html'],
    [{ locale: 'xx' }, 'locale'],
  ])('are refused with the field that is wrong: %j', async (parts, field) => {
    expect(await save({ ...parts })).toMatchObject(invalid(field));
  });
});

describe('permissions', () => {
  const withFields = (fields: string[]) =>
    createAdmin(
      'Clipper',
      [],
      [
        {
          action: 'plugin::content-manager.explorer.create',
          subject: 'api::article.article',
          properties: { fields, locales: ['en'] },
        },
      ],
    );

  it('both doors are closed to who may not create an Article', async () => {
    const nobody = await createAdmin('Nobody', [], []);
    expect(await clip({ text: 'x' }, nobody)).toMatchObject(NOT_ALLOWED);
    expect(await save({ title: 'x' }, nobody)).toMatchObject(NOT_ALLOWED);
    expect((await post('/desk/clip', { body: { text: 'x' } })).status).toBe(401);
  });

  it('a field, a note and a new Author are each refused where they may not be made', async () => {
    const clipper = await withFields(['title', 'authors']);
    expect((await save({ title: uniqueTitle('Mine') }, clipper)).status).toBe(201);
    expect(await save({ body: 'x' }, clipper)).toMatchObject(NOT_ALLOWED);
    expect(await save({ notes: [{ body: 'x' }] }, clipper)).toMatchObject(NOT_ALLOWED);
    const [title, name] = [uniqueTitle('Not mine'), uniqueTitle('New')];
    expect(await save({ title, authors: [{ name }] }, clipper)).toMatchObject(NOT_ALLOWED);
    expect(await articles(title)).toEqual([]);
    expect(await documents('api::author.author').count({ filters: { name } })).toBe(0);
  });
});
