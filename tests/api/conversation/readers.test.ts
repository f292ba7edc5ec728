import { randomUUID } from 'node:crypto';

import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  conversation,
  decide,
  deskToken,
  edit,
  everyThread,
  expectTrueCounts,
  freshWords,
  like,
  report,
  rowsAbout,
  say,
  setReader,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { get, post, remove } from '../../helpers/http';
import { adminToken, createModerator, createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const USER = 'plugin::users-permissions.user';

let ben: TestReader;
let article: TestDocument;

beforeAll(async () => {
  ben = await createReader({ displayName: 'Ben' });
  article = await createArticle();
});

beforeEach(() => setRules());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe('a reader’s name', () => {
  it('is their displayName, or their username without one', async () => {
    const named = await createReader({ displayName: '  Ann of Ruvel ' });
    const unnamed = await createReader();
    const blank = await createReader({ displayName: '  ' });
    const nameOf = async (reader: TestReader) =>
      (await comment(reader, article)).author?.displayName;
    expect(await nameOf(named)).toBe('Ann of Ruvel');
    expect(await nameOf(unnamed)).toBe(unnamed.username);
    expect(await nameOf(blank)).toBe(blank.username);
  });

  it('is never an email address, also where that is the username', async () => {
    const here = await createArticle();
    const email = `mail-${randomUUID().slice(0, 8)}@example.org`;
    const signedUp = await post('/api/auth/local/register', {
      body: { username: email, email, password: 'correct horse battery' },
    });
    if (signedUp.status === 200) await say({ token: signedUp.body.jwt }, here, freshWords());
    expect(JSON.stringify((await conversation(here)).body)).not.toContain(email);
  });

  it('is stored with each comment, and stays the same after edits and decisions', async () => {
    const here = await createArticle();
    const reader = await createReader({ displayName: 'Before' });
    const first = await comment(reader, here);
    await setReader(reader, { displayName: 'After' });
    const second = await comment(reader, here);
    await edit(reader, first, freshWords());
    await decide(first, 'rejected');
    await decide(first, 'approved');
    const names = (await everyThread(here, { sort: 'oldest' })).map(({ author }) => author);
    const { documentId } = reader;
    expect(names).toEqual([
      { documentId, displayName: 'Before' },
      { documentId, displayName: 'After' },
    ]);
    expect(second.author?.displayName).toBe('After');
    const mine = (await get('/api/comments/mine', { token: reader.token })).body.data;
    expect(mine[1].author.displayName).toBe('Before');
  });
});

describe('a premoderated reader', () => {
  it('has every comment pending whatever the mode, and however many were approved', async () => {
    const reader = await createReader({ commenting: 'premoderated' });
    for (const moderation of ['post', 'first', 'pre']) {
      await setRules({ moderation });
      const own = await comment(reader, article);
      expect([moderation, own.status]).toEqual([moderation, 'pending']);
      await decide(own, 'approved');
    }
  });

  it('has every edit pending as well', async () => {
    const reader = await createReader();
    const own = await comment(reader, article);
    await setReader(reader, { commenting: 'premoderated' });
    expect((await edit(reader, own, freshWords())).body.data.status).toBe('pending');
  });

  it('has a comment with a banned word rejected like everybody', async () => {
    await setRules({ bannedWords: 'trumpet' });
    const reader = await createReader({ commenting: 'premoderated' });
    expect((await comment(reader, article, `Trumpet ${freshWords()}`)).status).toBe('rejected');
  });

  it('cannot tell from any response that they are premoderated', async () => {
    const reader = await createReader({ commenting: 'premoderated' });
    const answers = [
      await say(reader, article, freshWords()),
      await get('/api/comments/mine', { token: reader.token }),
    ];
    expect(JSON.stringify(answers)).not.toMatch(/premoderated|commenting/);
  });
});

describe('a banned reader', () => {
  const everyMove = async (reader: TestReader, own: { documentId: string }) => {
    const others = await comment(ben, article);
    return [
      await say(reader, article, freshWords()),
      await say(reader, article, freshWords(), others.documentId),
      await post('/api/comments', {
        token: reader.token,
        body: { data: { article: article.documentId, body: freshWords() } },
      }),
      await edit(reader, own, freshWords()),
      await like(reader, others),
      await unlike(reader, others),
      await report(reader, others),
    ];
  };

  it('may not post, edit, like or report, also with a token from before the ban', async () => {
    const reader = await createReader();
    const own = await comment(reader, article);
    await setReader(reader, { commenting: 'banned' });
    for (const answer of await everyMove(reader, own)) {
      expect(told(answer)).toBe('403 READER_BANNED');
      expect(answer.body.error).toMatchObject({
        name: 'ForbiddenError',
        details: { bannedUntil: null },
      });
    }
  });

  it('gets the end of the ban, and may do all of it again after that', async () => {
    const reader = await createReader();
    const own = await comment(reader, article);
    const until = inMinutes(5);
    await setReader(reader, { commenting: 'banned', bannedUntil: until });
    for (const answer of await everyMove(reader, own)) {
      expect(told(answer)).toBe('403 READER_BANNED');
      expect(answer.body.error.details.bannedUntil).toBe(until);
    }
    await setReader(reader, { bannedUntil: inMinutes(-1) });
    for (const answer of await everyMove(reader, own)) expect(answer.status).toBeLessThan(300);
  });

  it('may take part again when the ban is lifted', async () => {
    const reader = await createReader({ commenting: 'banned', bannedUntil: inMinutes(5) });
    expect(told(await say(reader, article, freshWords()))).toBe('403 READER_BANNED');
    await setReader(reader, { commenting: 'normal' });
    expect(told(await say(reader, article, freshWords()))).toBe('201');
  });

  it('is refused also as a Moderator', async () => {
    const moderator = await createModerator({ commenting: 'banned' });
    expect(told(await say(moderator, article, freshWords()))).toBe('403 READER_BANNED');
  });

  it('keeps their earlier comments, may read them, and may delete them', async () => {
    const here = await createArticle();
    const reader = await createReader();
    const own = await comment(reader, here);
    await setReader(reader, { commenting: 'banned' });
    expect((await conversation(here)).body.data).toHaveLength(1);
    expect((await get('/api/comments/mine', { token: reader.token })).body.data).toHaveLength(1);
    expect(told(await takeBack(reader, own))).toBe('204');
  });

  it('can read of other readers’ comments only what everybody can', async () => {
    const reader = await createReader({ commenting: 'banned' });
    const shown = await comment(ben, article);
    const away = await comment(ben, article);
    await decide(away, 'rejected');
    const unknown = { documentId: 'unknown' };
    for (const move of [like, unlike, report]) {
      expect((await move(reader, away)).body).toEqual((await move(reader, unknown)).body);
    }
    expect(told(await edit(reader, shown, 'x'))).toBe('403 NOT_YOURS');
  });
});

describe('a blocked reader', () => {
  it('has a token that is refused at once, everywhere', async () => {
    const reader = await createReader();
    const own = await comment(reader, article);
    await setReader(reader, { blocked: true });
    const answers = [
      await say(reader, article, freshWords()),
      await edit(reader, own, freshWords()),
      await like(reader, own),
      await unlike(reader, own),
      await report(reader, own),
      await takeBack(reader, own),
      await get('/api/comments/mine', { token: reader.token }),
    ];
    expect(answers.map(told)).toEqual(answers.map(() => '401 LOGIN_REQUIRED'));
    const read = await get(`/api/comments/${own.documentId}`, { token: reader.token });
    expect(read.status).toBe(401);
  });

  it('is accepted again when the block is lifted', async () => {
    const reader = await createReader({ blocked: true });
    await setReader(reader, { blocked: false });
    expect(told(await say(reader, article, freshWords()))).toBe('201');
  });
});

it('a deletion of a reader that fails leaves their name in the comments', async () => {
  const reader = await createReader({ displayName: 'Still here' });
  const said = await comment(reader, await createArticle());
  const stopFailing = app().db.lifecycles.subscribe({
    models: [USER],
    beforeDelete() {
      throw new Error('Made to fail by a test');
    },
  });
  await remove(`/api/users/${reader.id}`, { token: await deskToken() });
  stopFailing();
  expect((await commentRow(said)).author_name).toBe('Still here');
});

describe('a reader whose account is deleted', () => {
  const doors: [string, (reader: TestReader) => Promise<unknown>][] = [
    ['the Document Service', ({ documentId }) => documents(USER).delete({ documentId })],
    [
      'the content manager',
      async ({ documentId }) =>
        remove(`/content-manager/collection-types/${USER}/${documentId}`, {
          token: await adminToken(),
        }),
    ],
    ['REST', async ({ id }) => remove(`/api/users/${id}`, { token: await deskToken() })],
  ];

  it.each(doors)('leaves the conversation whole when deleted by %s', async (_, deleteAccount) => {
    const here = await createArticle();
    const reader = await createReader({ displayName: 'Leaving' });
    const top = await comment(reader, here, 'My last words');
    const reply = await comment(ben, here, freshWords(), top);
    const own = await comment(reader, here, 'And these', reply);
    await like(reader, reply);
    await like(ben, top);
    await report(reader, reply);
    await decide(top, 'approved');

    await deleteAccount(reader);

    expect(
      await app()
        .db.query(USER)
        .findOne({ where: { id: reader.id } }),
    ).toBeNull();
    const { data, meta } = (await conversation(here)).body;
    expect(data).toEqual([
      {
        ...top,
        author: null,
        likeCount: 1,
        replyCount: 1,
        moreReplies: null,
        replies: [
          {
            ...reply,
            likeCount: 1,
            replyCount: 1,
            replies: [{ ...own, author: null, replies: [] }],
          },
        ],
      },
    ]);
    expect(meta).toMatchObject({ pagination: { total: 1 }, discussion: { commentCount: 3 } });
    expect(JSON.stringify(data)).not.toContain(reader.documentId);
    await expectTrueCounts(here);
    expect(await rowsAbout('likes', reply)).toMatchObject([{ reader_id: null }]);
    expect(await rowsAbout('decisions', top)).toHaveLength(1);
  });

  it('has comments that can still be moderated, answered and liked', async () => {
    const here = await createArticle();
    const reader = await createReader();
    const top = await comment(reader, here);
    await documents(USER).delete({ documentId: reader.documentId });
    await comment(ben, here, freshWords(), top);
    expect((await like(ben, top)).body.data.likeCount).toBe(1);
    expect((await decide(top, 'rejected')).author).toBeNull();
    expect((await conversation(here)).body.data).toMatchObject([{ deleted: true }]);
    expect((await commentRow(top)).author_id).toBeNull();
    await expectTrueCounts(here);
  });

  it('is refused with a token from before', async () => {
    const reader = await createReader();
    await documents(USER).delete({ documentId: reader.documentId });
    expect(told(await say(reader, article, freshWords()))).toBe('401 LOGIN_REQUIRED');
  });

  it('does not prevent another reader from posting the same text', async () => {
    const here = await createArticle();
    for (let round = 0; round < 2; round += 1) {
      const reader = await createReader();
      await comment(reader, here, 'The same words');
      await documents(USER).delete({ documentId: reader.documentId });
    }
    expect(await everyThread(here)).toHaveLength(2);
  });
});
