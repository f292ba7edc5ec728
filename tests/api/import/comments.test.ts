import { app } from '../../helpers/foreword';
import { get } from '../../helpers/http';
import { aComment, anArticle, aSite, aUser, importFiles } from '../../helpers/import';
import { wrongCounts } from '../../helpers/imported';
import { createReader } from '../../helpers/people';

interface Shown {
  body: string | null;
  author: { displayName: string } | null;
  depth: number;
  replies?: Shown[];
}

const conversation = async (slug: string): Promise<Shown[]> =>
  (await get(`/api/articles/${slug}/comments?sort=oldest`)).body.data;

const outline = (comments: Shown[]): string[] =>
  comments.flatMap(({ body, depth, replies = [] }) => [
    `${'  '.repeat(depth)}${body}`,
    ...outline(replies),
  ]);

let slugs = 0;
const aSlug = () => `conversation-${(slugs += 1)}`;

it('threads and order are as they were', async () => {
  const slug = aSlug();
  await importFiles([
    [
      aSite(),
      anArticle('1', { slug }),
      aComment('1', '1'),
      aComment('3', '1', { parent: '1' }),
      aComment('2', '1'),
      aComment('5', '1', { parent: '3' }),
      aComment('4', '1', { parent: '1' }),
    ],
  ]);
  expect(outline(await conversation(slug))).toEqual([
    ...['Comment 1.', '  Comment 3.', '    Comment 5.', '  Comment 4.', 'Comment 2.'],
  ]);
});

it('an answer may come before what it answers, and before its Article', async () => {
  const slug = aSlug();
  const { losses } = await importFiles([
    [
      aSite(),
      aComment('3', '1', { parent: '2' }),
      aComment('2', '1', { parent: '1' }),
      anArticle('1', { slug }),
      aComment('1', '1'),
    ],
  ]);
  expect(losses).toEqual([]);
  expect(outline(await conversation(slug))).toEqual([
    ...['Comment 1.', '  Comment 2.', '    Comment 3.'],
  ]);
});

it('a Comment whose parent never comes, or is below it, or below another Article, is at the top', async () => {
  const slug = aSlug();
  const { losses } = await importFiles([
    [
      aSite(),
      anArticle('1', { slug }),
      anArticle('2'),
      aComment('1', '1', { parent: 'missing' }),
      aComment('2', '1', { parent: '3' }),
      aComment('3', '1', { parent: '2' }),
      aComment('4', '1', { parent: '4' }),
      aComment('9', '2'),
      aComment('5', '1', { parent: '9' }),
      aComment('6', 'missing'),
    ],
  ]);
  expect(outline(await conversation(slug))).toEqual([
    ...['Comment 1.', 'Comment 2.', '  Comment 3.', 'Comment 4.', 'Comment 5.'],
  ]);
  expect(losses.map(({ id }) => id).sort()).toEqual(['1', '3', '4', '5', '6']);
});

it('only approved Comments show, and a deleted one with answers is a tombstone', async () => {
  const slug = aSlug();
  await importFiles([
    [
      aSite(),
      anArticle('1', { slug }),
      aComment('1', '1', { status: 'pending' }),
      aComment('2', '1', { status: 'spam' }),
      aComment('3', '1', { status: 'deleted' }),
      aComment('4', '1', { parent: '3' }),
      aComment('5', '1', { body: ' ' }),
      aComment('6', '1', { parent: '5', status: 'pending' }),
    ],
  ]);
  expect(outline(await conversation(slug))).toEqual(['null', '  Comment 4.']);
});

it('the name is frozen; an imported user’s Comment is theirs, anybody else’s nobody’s', async () => {
  const slug = aSlug();
  const { losses } = await importFiles([
    [
      aSite(),
      aUser('7', { username: 'Ann Imported', email: 'Ann.Imported@Example.org' }),
      anArticle('1', { slug, isOpen: false }),
      aComment('1', '1', { user: '7', authorName: 'Ann as she was' }),
      aComment('2', '1', { email: 'somebody@example.org', authorName: '<i>Somebody</i>' }),
      aComment('3', '1', { user: '7', body: 'The same words, at least forty characters of them.' }),
      aComment('4', '1', { user: '7', body: 'The same words, at least forty characters of them.' }),
    ],
  ]);
  expect(losses).toEqual([]);
  const knex = app().db.connection;
  const ann = await knex('up_users').where({ username: 'Ann Imported' }).first();
  expect(ann).toMatchObject({
    email: 'ann.imported@example.org',
    password: null,
    provider: 'local',
  });
  expect(Boolean(ann.confirmed)).toBe(false);
  const rows = await knex('comments')
    .join('discussions', 'discussions.id', 'comments.discussion_id')
    .join('articles', 'articles.document_id', 'discussions.article_document_id')
    .where({ 'articles.slug': slug })
    .whereNotNull('articles.published_at')
    .orderBy('comments.id')
    .select(
      'comments.author_id',
      'comments.author_name',
      'comments.email_key',
      'discussions.state',
    );
  expect(rows).toMatchObject([
    { author_id: ann.id, author_name: 'Ann as she was', email_key: null, state: 'closed' },
    { author_id: null, author_name: 'Somebody', email_key: expect.any(String) },
    { author_id: ann.id },
    { author_id: ann.id },
  ]);
});

it('a name that is taken or looks like one gets a number; an address that is not proved is not theirs', async () => {
  const taken = await createReader();
  const { username, email } = await app()
    .db.connection('up_users')
    .where({ document_id: taken.documentId })
    .first();
  const { losses, counts } = await importFiles([
    [
      aSite(),
      aUser('1', { username, email: 'another-1@example.org' }),
      aUser('2', { username: username.toUpperCase(), email: 'another-2@example.org' }),
      aUser('3', { username: 'Third one', email: email.toUpperCase() }),
      aUser('4', { email: null }),
    ],
  ]);
  expect(losses).toMatchObject([
    { id: '1', outcome: 'changed', reason: expect.stringContaining(`"${username}2"`) },
    { id: '2', outcome: 'changed' },
    { id: '3', outcome: 'left-out' },
    { id: '4', outcome: 'left-out' },
  ]);
  expect(counts.user).toEqual({ created: 2, 'left-out': 2 });
});

afterAll(async () => {
  expect(await wrongCounts()).toEqual([]);
});
