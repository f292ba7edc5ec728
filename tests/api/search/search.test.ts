import { createArticle, createNote } from '../../helpers/content';
import { foundIds, hitsOf, searchFor, secretWord } from '../../helpers/search';

it('an Article is found once it is published, with what lists send of it and a snippet', async () => {
  const word = secretWord();
  const article = await createArticle({ title: 'On rivers', body: `First. Then ${word} & more.` });
  const { body } = await searchFor(word);
  expect(body).toEqual({
    data: [
      {
        type: 'article',
        score: expect.any(Number),
        snippet: `First. Then <mark>${word}</mark> &amp; more.`,
        article: expect.objectContaining({
          documentId: article.documentId,
          title: 'On rivers',
          authors: [],
          notes: [],
        }),
      },
    ],
    meta: { pagination: { page: 1, pageSize: 20, pageCount: 1, total: 1, totalIsExact: true } },
  });
});

it('title comes before excerpt before body before notes, and newer before older', async () => {
  const word = secretWord();
  const inNote = await createArticle({ body: 'Nothing.' });
  await createNote(inNote, { body: `A note on ${word}.` });
  const older = await createArticle({ body: `Some text.\n\n## ${word}` });
  const newer = await createArticle({ body: `Some other text.\n\n## ${word}` });
  const inExcerpt = await createArticle({ excerpt: `An excerpt on ${word}.` });
  const inTitle = await createArticle({ title: `About ${word}` });
  const expected = [inTitle, inExcerpt, newer, older, inNote].map((one) => one.documentId);
  expect(await foundIds(word)).toEqual(expected);
  expect((await hitsOf(word, { in: 'notes' })).map(({ type }) => type)).toEqual(['note']);
});
