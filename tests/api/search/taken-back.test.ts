import { createArticle, createNote, documents } from '../../helpers/content';
import {
  comment,
  decide,
  edit,
  moderate,
  setDiscussion,
  takeBack,
} from '../../helpers/conversation';
import { app } from '../../helpers/foreword';
import { post } from '../../helpers/http';
import { adminToken, createReader } from '../../helpers/people';
import { foundIds, secretWord } from '../../helpers/search';

const ARTICLE = 'api::article.article';
const NOTE = 'api::editor-note.editor-note';
const EVERYWHERE = ['articles', 'comments', 'notes'];

/** How many hits a word has in each kind. */
const counts = async (word: string): Promise<number[]> => {
  const found: number[] = [];
  for (const kind of EVERYWHERE) found.push((await foundIds(word, { in: kind })).length);
  return found;
};

const NOWHERE = [0, 0, 0];

it('a draft is not found, nor what a draft changes of a published Article', async () => {
  const [word, changed] = [secretWord(), secretWord()];
  const { documentId } = await createArticle({ body: `Of ${word}.` }, 'draft');
  expect(await counts(word)).toEqual(NOWHERE);
  await documents(ARTICLE).publish({ documentId });
  expect(await counts(word)).toEqual([1, 0, 0]);
  await documents(ARTICLE).update({ documentId, data: { body: `Of ${changed}.` } });
  expect([await counts(word), await counts(changed)]).toEqual([[1, 0, 0], NOWHERE]);
  await documents(ARTICLE).publish({ documentId });
  expect([await counts(word), await counts(changed)]).toEqual([NOWHERE, [1, 0, 0]]);
  await documents(ARTICLE).unpublish({ documentId });
  expect(await counts(changed)).toEqual(NOWHERE);
});

it('an Article is not found any more once it is deleted', async () => {
  const word = secretWord();
  const { documentId } = await createArticle({ title: word });
  expect(await counts(word)).toEqual([1, 0, 0]);
  await documents(ARTICLE).delete({ documentId });
  expect(await counts(word)).toEqual(NOWHERE);
});

it('a note is found with its Article while both are public', async () => {
  const word = secretWord();
  const article = await createArticle();
  const note = await createNote(article, { body: `Of ${word}.` });
  expect(await counts(word)).toEqual([1, 0, 1]);
  await documents(NOTE).update({
    ...{ documentId: note.documentId, status: 'published' },
    data: { visibility: 'internal' },
  });
  expect(await counts(word)).toEqual(NOWHERE);
  await documents(NOTE).update({
    ...{ documentId: note.documentId, status: 'published' },
    data: { visibility: 'public' },
  });
  expect(await counts(word)).toEqual([1, 0, 1]);
  await documents(ARTICLE).unpublish({ documentId: article.documentId });
  expect(await counts(word)).toEqual(NOWHERE);
  await documents(ARTICLE).publish({ documentId: article.documentId });
  expect(await counts(word)).toEqual([1, 0, 1]);
  await documents(NOTE).unpublish({ documentId: note.documentId });
  expect(await counts(word)).toEqual(NOWHERE);
});

it('an internal note, a draft of a note and a note of a draft are never found', async () => {
  const word = secretWord();
  const article = await createArticle();
  await createNote(article, { body: `Of ${word}.`, visibility: 'internal' });
  await createNote(article, { body: `Of ${word}.` }, 'draft');
  await createNote(await createArticle({}, 'draft'), { body: `Of ${word}.` });
  expect(await counts(word)).toEqual(NOWHERE);
});

it('a Comment is found while it shows, with its words as they are', async () => {
  const [word, changed] = [secretWord(), secretWord()];
  const article = await createArticle();
  const reader = await createReader();
  const said = await comment(reader, article, `Some ${word}.`);
  const one = [0, 1, 0];
  if (said.status !== 'approved') expect(await counts(word)).toEqual(NOWHERE);
  await decide(said, 'approved');
  expect(await counts(word)).toEqual(one);
  await moderate(said, { status: 'rejected' });
  expect(await counts(word)).toEqual(NOWHERE);
  await moderate(said, { status: 'approved' });
  await setDiscussion(article, { state: 'hidden' });
  expect(await counts(word)).toEqual(NOWHERE);
  await setDiscussion(article, { state: 'closed' });
  expect(await counts(word)).toEqual(one);
  await setDiscussion(article, { state: 'open' });
  await edit(reader, said, `Some ${changed}.`);
  await decide(said, 'approved');
  expect([await counts(word), await counts(changed)]).toEqual([NOWHERE, one]);
  await documents(ARTICLE).unpublish({ documentId: article.documentId });
  expect(await counts(changed)).toEqual(NOWHERE);
  await documents(ARTICLE).publish({ documentId: article.documentId });
  expect(await counts(changed)).toEqual(one);
  await takeBack(reader, said);
  expect(await counts(changed)).toEqual(NOWHERE);
});

it('what the content manager writes, and what SQL writes, is found at once', async () => {
  const [word, changed] = [secretWord(), secretWord()];
  const path = `/content-manager/collection-types/${ARTICLE}`;
  const token = await adminToken();
  const { body } = await post(`${path}/actions/publish`, {
    token,
    body: { title: `Found ${word}`, body: 'Text.' },
  });
  const { documentId } = body.data;
  expect(await foundIds(word)).toEqual([documentId]);
  await app()
    .db.connection('articles')
    .where({ document_id: documentId })
    .update({ title: `Found ${changed}` });
  expect([await foundIds(word), await foundIds(changed)]).toEqual([[], [documentId]]);
  await post(`${path}/actions/bulkUnpublish`, { token, body: { documentIds: [documentId] } });
  expect(await foundIds(changed)).toEqual([]);
});

it('many rows that are written at once are found, and those that wait to be indexed are not found by old words', async () => {
  const [word, changed] = [secretWord(), secretWord()];
  const article = await createArticle({ title: word });
  const knex = app().db.connection;
  const { id } = await knex('articles')
    .where({ document_id: article.documentId })
    .whereNotNull('published_at')
    .first('id');
  const notes = Array.from({ length: 700 }, () => ({ source: 'articles', row_id: 0 }));
  await knex.batchInsert('search_pending', notes, 100);
  await knex('articles').where({ id }).update({ title: changed });
  expect(await foundIds(word)).toEqual([]);
  await foundIds(changed);
  expect(await foundIds(changed)).toEqual([article.documentId]);
});
