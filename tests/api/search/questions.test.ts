import fc from 'fast-check';

import { createArticle, createAuthor, createNote, documents } from '../../helpers/content';
import { comment, decide, moment } from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { get, graphql } from '../../helpers/http';
import { createReader } from '../../helpers/people';
import { foundIds, hitsOf, searchFor, secretWord } from '../../helpers/search';

const PUBLIC = 'plugin::users-permissions.permission';

it('hits are paged, and counted', async () => {
  const word = secretWord();
  const articles: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    articles.unshift((await createArticle({ title: `${word} ${count}` })).documentId);
  }
  const page = { 'pagination[page]': '2', 'pagination[pageSize]': '2' };
  const { body } = await searchFor(word, page);
  expect(
    body.data.map((hit: { article: { documentId: string } }) => hit.article.documentId),
  ).toEqual(articles.slice(2));
  expect(body.meta.pagination).toEqual({
    ...{ page: 2, pageSize: 2, pageCount: 2, total: 3, totalIsExact: true },
  });
});

it('hits are narrowed by Topic, Author and days, and put in the order of their dates', async () => {
  const word = secretWord();
  const topic = await documents('api::topic.topic').create({ data: { name: `Topic ${word}` } });
  const author = await createAuthor();
  const older = await createArticle({ body: word, topics: [topic.documentId] });
  const newer = await createArticle({ title: 'x', body: word, authors: [author.documentId] });
  const inTitle = await createArticle({ title: word });
  await app()
    .db.connection('articles')
    .where({ document_id: inTitle.documentId })
    .update({ first_published_at: moment(Date.parse('2020-02-29T23:30:00Z')) });
  expect(await foundIds(word, { sort: 'newest' })).toEqual(
    [newer, older, inTitle].map(({ documentId }) => documentId),
  );
  expect((await foundIds(word))[0]).toBe(inTitle.documentId);
  expect(await foundIds(word, { topic: topic.slug ?? '' })).toEqual([older.documentId]);
  expect(await foundIds(word, { topic: topic.documentId })).toEqual([older.documentId]);
  expect(await foundIds(word, { author: author.slug ?? '' })).toEqual([newer.documentId]);
  expect(await foundIds(word, { topic: 'none' })).toEqual([]);
  const day = { from: '2020-02-29', to: '2020-02-29' };
  expect(await foundIds(word, day)).toEqual([inTitle.documentId]);
  expect(await foundIds(word, { to: '2020-02-28' })).toEqual([]);
  expect(await foundIds(word, { from: '2020-03-01' })).toHaveLength(2);
});

it('Comments and notes come with their Article', async () => {
  const word = secretWord();
  const article = await createArticle({ title: `Of ${word}` });
  const note = await createNote(article, { body: `A note on ${word}.` });
  const reader = await createReader();
  const said = await comment(reader, article, `Words on ${word}.`);
  await decide(said, 'approved');
  const { title, slug } = article;
  const place = {
    ...{ documentId: article.documentId, title, slug },
    url: expect.stringContaining(String(slug)),
  };
  const [inComments] = await hitsOf(word, { in: 'comments' });
  expect(inComments).toMatchObject({
    ...{ type: 'comment', snippet: `Words on <mark>${word}</mark>.` },
    comment: { documentId: said.documentId, status: 'approved' },
  });
  expect(inComments?.comment?.article).toEqual(place);
  const [inNotes] = await hitsOf(word, { in: 'notes' });
  expect(inNotes).toMatchObject({ type: 'note', note: { documentId: note.documentId } });
  expect(inNotes?.note?.article).toMatchObject(place);
  expect(await foundIds(word, { in: 'comments', author: reader.documentId })).toHaveLength(1);
  expect(await foundIds(word, { in: 'comments', author: 'nobody' })).toEqual([]);
});

it('GraphQL finds the same, and reads what is asked of it', async () => {
  const word = secretWord();
  const article = await createArticle({ title: `Of ${word}` });
  await createNote(article, { body: `A note on ${word}.` });
  const { data } = await graphql(
    `
      query ($q: String!) {
        search(q: $q, pageSize: 5) {
          data {
            type
            snippet
            article {
              documentId
              title
              body
              notes {
                html
              }
            }
          }
          pagination {
            total
            totalIsExact
          }
        }
        inNotes: search(q: $q, in: "notes") {
          data {
            note {
              article {
                title
              }
            }
          }
        }
      }
    `,
    { q: word },
  );
  expect(data.search).toEqual({
    data: [
      {
        type: 'article',
        snippet: expect.stringContaining(`<mark>${word}</mark>`),
        article: {
          ...{ documentId: article.documentId, title: article.title, body: article.body },
          notes: [{ html: `<p>A note on ${word}.</p>\n` }],
        },
      },
    ],
    pagination: { total: 1, totalIsExact: true },
  });
  expect(data.inNotes.data).toEqual([{ note: { article: { title: article.title } } }]);
});

it('answers are not cached', async () => {
  const { headers } = await searchFor('anything');
  expect(headers.get('cache-control')).toBe('no-store');
});

it.each([
  ['q=a&in=readers', 'in'],
  ['q=a&in=toString', 'in'],
  ['q=a&sort=oldest', 'sort'],
  ['q=a&from=yesterday', 'from'],
  ['q=a&to=2026-02-30', 'to'],
  ['q=a&pagination[pageSize]=101', 'pagination.pageSize'],
  ['q=a&pagination[page]=0', 'pagination.page'],
  ['q=a&pagination[start]=0', 'pagination.start'],
  ['q=a&filters[title]=x', 'filters'],
  ['q=a&q=b', 'q'],
  ['', 'q'],
  [`q=${'a'.repeat(201)}`, 'q'],
])('%s is refused, and the answer names the field', async (query, field) => {
  const { status, body } = await get(`/api/search?${query}`);
  expect(status).toBe(400);
  expect(body.error.details).toMatchObject({ code: 'PARAMETER_INVALID', field });
});

it('a query with NUL is refused', async () => {
  expect((await get('/api/search?q=a%00b')).status).toBe(400);
});

it.each(['', ' ', '*', '"', '-', '""', '+-&|!()<>:*^{}[]"', '😀', '-word', '-"a b"', '*a*', '¿?'])(
  'a query of signs, or of what is excluded alone, finds nothing: %j',
  async (query) => {
    expect(await foundIds(query === '*a*' ? '**' : query)).toEqual([]);
  },
);

it('no query of up to 200 characters is an error', async () => {
  const parts = fc.constantFrom(
    ...[
      'a',
      'AND',
      'OR',
      'NOT',
      'NEAR(',
      '"',
      '*',
      '-',
      '^',
      ':',
      '(',
      ')',
      '{',
      '}',
      '&',
      '|',
      '!',
    ],
    ...[
      "'",
      '\\',
      '<->',
      '<2>',
      ':*A',
      '%',
      '_',
      ';',
      '--',
      'title:',
      '\u0001',
      'ש',
      '中',
      'น้',
      'é',
    ],
    ...['\u200d', '\ud83d\ude00', ' ', '\u0301', "' or 1=1", '“', '·'],
  );
  const query = fc
    .array(fc.oneof(parts, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 40 })
    .map((pieces) => Array.from(pieces.join(' ').replaceAll('\0', '')).slice(0, 200).join(''));
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('articles', 'comments', 'notes'), async (q, kind) => {
      const answer = await searchFor(q, { in: kind });
      expect({ q, status: answer.status }).toEqual({ q, status: 200 });
    }),
    { numRuns: 60 },
  );
});

it('words and phrases are found to the 16,000th word of a text, and a longer text is saved like any other', async () => {
  const [last, beyond] = [secretWord(), secretWord()];
  const words = Array.from({ length: 15_990 }, (_one, index) =>
    index % 3 === 0 ? 'the' : `word${index % 5_000}`,
  );
  const article = await createArticle({
    body: `${words.join(' ')} the ${last} of the end. ${'more words '.repeat(5_000)} ${beyond}`,
  });
  const notes = await createNote(article, { body: `A long note: the ${beyond} there.` });
  expect(await foundIds(`"the ${last} of the end"`)).toEqual([article.documentId]);
  expect(await foundIds(`"${last} the of"`)).toEqual([]);
  expect(await foundIds(`"the ${beyond} there"`)).toEqual([article.documentId]);
  expect(await foundIds(`"note there"`, { in: 'notes' })).not.toContain(notes.documentId);
});

it('who may not read Comments does not find them, and notes do not lead them to Articles', async () => {
  const word = secretWord();
  const article = await createArticle();
  await createNote(article, { body: `Of ${word}.` });
  const permissions = ['api::comment.comment.find', 'api::editor-note.editor-note.find'];
  const where = { action: { $in: permissions }, role: { type: 'public' } };
  const role = await app()
    .db.query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  expect(await foundIds(word)).toEqual([article.documentId]);
  await app().db.query(PUBLIC).deleteMany({ where });
  try {
    expect((await searchFor(word, { in: 'comments' })).status).toBe(403);
    expect((await searchFor(word, { in: 'notes' })).status).toBe(403);
    expect(await foundIds(word)).toEqual([]);
    expect(await foundIds(`${word.slice(0, 8)}*`)).toEqual([]);
  } finally {
    for (const action of permissions) {
      await app()
        .db.query(PUBLIC)
        .create({ data: { action, role: role.id } });
    }
  }
  expect(await foundIds(word)).toEqual([article.documentId]);
});
