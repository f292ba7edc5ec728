import { app } from '../../helpers/foreword';
import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  age,
  comment,
  commentRow,
  conversation,
  decide,
  deskToken,
  freshWords,
  moment,
  say,
  setDiscussion,
  takeBack,
  told,
} from '../../helpers/conversation';
import { get, put } from '../../helpers/http';
import {
  createApiToken,
  createModerator,
  createReader,
  type TestReader,
} from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const SETTING = 'api::comment-setting.comment-setting';
const DAY = 86_400_000;

let ann: TestReader;
let article: TestDocument;

beforeAll(async () => {
  ann = await createReader();
  article = await createArticle();
});

beforeEach(() => setRules());
afterAll(() => setRules());

const forget = async (): Promise<void> => {
  for (const { documentId } of await documents(SETTING).findMany({})) {
    await documents(SETTING).delete({ documentId });
  }
};

describe('the settings', () => {
  it('are the documented defaults until an admin changes them', async () => {
    await forget();
    await documents(SETTING).create({ data: {} });
    const { body } = await get('/api/comment-setting', { token: await deskToken() });
    expect(body.data).toMatchObject({
      moderation: 'first',
      approvedBeforeTrusted: 1,
      maxLength: 5000,
      maxLinks: 2,
      heldWords: null,
      bannedWords: null,
      closeAfterDays: 0,
      editWindowSeconds: 300,
      floodSeconds: 15,
      maxDepth: 6,
      reportsToHold: 3,
    });
  });

  it('apply before anybody has saved them for the first time', async () => {
    await forget();
    const reader = await createReader();
    const first = await say(reader, article, freshWords());
    expect([first.status, first.body.data.status]).toEqual([201, 'pending']);
    expect(told(await say(reader, article, freshWords()))).toBe('429 COMMENT_TOO_FAST');
    await decide(first.body.data, 'approved');
    await age(first.body.data, 16);
    expect((await say(reader, article, freshWords())).body.data.status).toBe('approved');
  });

  it('are read and written by API tokens with the action, and by nobody else', async () => {
    const path = '/api/comment-setting';
    const body = { data: { maxLinks: 4 } };
    const reads = await createApiToken(['api::comment-setting.comment-setting.find']);
    const writes = await createApiToken(['api::comment-setting.comment-setting.update']);
    expect((await get(path, { token: reads })).status).toBe(200);
    expect((await put(path, { token: writes, body })).status).toBe(200);
    expect((await get(path, { token: await deskToken() })).body.data.maxLinks).toBe(4);

    const moderator = await createModerator();
    for (const token of [undefined, ann.token, moderator.token, writes]) {
      expect([401, 403]).toContain((await get(path, { token })).status);
    }
    for (const token of [undefined, ann.token, moderator.token, reads]) {
      expect([401, 403]).toContain((await put(path, { token, body })).status);
    }
  });

  it.each([
    { moderation: 'nonsense' },
    { moderation: null },
    { maxLength: 0 },
    { maxLength: -1 },
    { maxLength: 'many' },
    { maxLinks: -1 },
    { approvedBeforeTrusted: -1 },
    { closeAfterDays: -1 },
    { editWindowSeconds: -1 },
    { floodSeconds: -1 },
    { floodSeconds: 1.5 },
    { maxDepth: -1 },
    { reportsToHold: -1 },
    { heldWords: 7 },
    { nonsense: 1 },
  ])('are refused with 400 when a value makes no sense: %j', async (data) => {
    const answer = await put('/api/comment-setting', { token: await deskToken(), body: { data } });
    expect(answer.status).toBe(400);
  });

  it('apply from the next comment on', async () => {
    for (const [moderation, status] of [
      ['pre', 'pending'],
      ['post', 'approved'],
      ['pre', 'pending'],
    ]) {
      await put('/api/comment-setting', {
        token: await deskToken(),
        body: { data: { moderation } },
      });
      expect((await comment(ann, article)).status).toBe(status);
    }
  });
});

describe('moderation', () => {
  it('post: a comment is shown at once', async () => {
    expect((await comment(ann, article)).status).toBe('approved');
  });

  it('pre: every comment is pending, those of trusted readers too', async () => {
    await comment(ann, article);
    await setRules({ moderation: 'pre' });
    expect((await comment(ann, article)).status).toBe('pending');
  });

  it('first: the comments of a reader are pending until approvedBeforeTrusted of them are approved', async () => {
    await setRules({ moderation: 'first', approvedBeforeTrusted: 2 });
    const reader = await createReader();
    const [first, second, third] = [
      await comment(reader, article),
      await comment(reader, article),
      await comment(reader, article),
    ];
    expect([first.status, second.status, third.status]).toEqual(['pending', 'pending', 'pending']);
    await decide(first, 'approved');
    await decide(second, 'rejected');
    expect((await comment(reader, article)).status).toBe('pending');
    await decide(third, 'approved');
    expect((await comment(reader, article)).status).toBe('approved');
    await decide(third, 'spam');
    expect((await comment(reader, article)).status).toBe('approved');
  });

  it('first: a comment that is no longer approved does not count', async () => {
    await setRules({ moderation: 'first', approvedBeforeTrusted: 1 });
    const reader = await createReader();
    const first = await comment(reader, article);
    await decide(first, 'approved');
    await decide(first, 'rejected');
    expect((await comment(reader, article)).status).toBe('pending');
  });

  it('first: approved comments under every Article count', async () => {
    await setRules({ moderation: 'first' });
    const reader = await createReader();
    await decide(await comment(reader, article), 'approved');
    expect((await comment(reader, await createArticle())).status).toBe('approved');
  });

  it('first: every reader is trusted when approvedBeforeTrusted is 0', async () => {
    await setRules({ moderation: 'first', approvedBeforeTrusted: 0 });
    expect((await comment(await createReader(), article)).status).toBe('approved');
  });
});

describe('links', () => {
  it('up to maxLinks are allowed, and more make a comment pending', async () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, n) => `[${freshWords()}](https://example.org/${n})`).join();
    expect((await comment(ann, article, links(2))).status).toBe('approved');
    const held = await comment(ann, article, links(3));
    expect(held.status).toBe('pending');
    expect((await commentRow(held)).status_rule).toBe('links');
    await setRules({ maxLinks: 0 });
    expect((await comment(ann, article, links(1))).status).toBe('pending');
    expect((await comment(ann, article)).status).toBe('approved');
  });

  it('are counted also as bare addresses and in HTML', async () => {
    await setRules({ maxLinks: 0 });
    for (const link of [
      'https://example.org/a',
      '<a href="https://example.org/b">b</a>',
      '<https://example.org/c>',
      '[mail](mailto:a@example.org)',
    ]) {
      const { status } = await comment(ann, article, `${freshWords()} ${link}`);
      expect([link, status]).toEqual([link, 'pending']);
    }
  });
});

describe('listed words', () => {
  it('make a comment pending when held, and rejected when banned', async () => {
    await setRules({ heldWords: 'lantern\ngarden gate', bannedWords: 'trumpet' });
    for (const [body, status] of [
      ['Past the lantern', 'pending'],
      ['Through the garden gate', 'pending'],
      ['Blow the TRUMPET', 'rejected'],
      ['A lantern and a trumpet', 'rejected'],
      ['Neither of them', 'approved'],
    ]) {
      const posted = await comment(ann, article, `${body} ${freshWords()}`);
      expect([body, posted.status]).toEqual([body, status]);
    }
  });

  it('reject a comment with 201, and its reader is not told the word', async () => {
    await setRules({ bannedWords: 'trumpet' });
    const here = await createArticle();
    const answer = await say(ann, here, `Trumpet ${freshWords()}`);
    expect([answer.status, answer.body.data.status]).toEqual([201, 'rejected']);
    expect((await conversation(here)).body.data).toEqual([]);
    expect(JSON.stringify(answer.body)).not.toMatch(/banned|reason|rule/i);
  });

  it('are looked for after the state of the Discussion', async () => {
    await setRules({ bannedWords: 'trumpet' });
    const here = await createArticle();
    await setDiscussion(here, { state: 'closed' });
    expect(told(await say(ann, here, 'Trumpet'))).toBe('403 DISCUSSION_CLOSED');
  });
});

describe('a closed Discussion', () => {
  it.each([
    ['by its state', { state: 'closed' }],
    ['by its state of being hidden', { state: 'hidden' }],
    ['by closesAt', { closesAt: '2020-01-01T00:00:00.000Z' }],
  ])('%s accepts no comment and no reply: 403 DISCUSSION_CLOSED', async (_, data) => {
    const here = await createArticle();
    const top = await comment(ann, here);
    await setDiscussion(here, data);
    for (const parent of [undefined, top.documentId]) {
      const answer = await say(ann, here, freshWords(), parent);
      expect(told(answer)).toBe('403 DISCUSSION_CLOSED');
      expect(answer.body.error.message).toMatch(/closed/);
    }
  });

  it('still shows its comments, unless it is hidden', async () => {
    const here = await createArticle();
    await comment(ann, here, 'Last words');
    const closesAt = '2020-01-01T00:00:00.000Z';
    await setDiscussion(here, { state: 'closed', closesAt });
    const { data, meta } = (await conversation(here)).body;
    expect(data).toMatchObject([{ body: 'Last words' }]);
    expect(meta.discussion).toEqual({ state: 'closed', closesAt, commentCount: 1 });
  });

  it('accepts comments until closesAt', async () => {
    const here = await createArticle();
    await setDiscussion(here, { closesAt: new Date(Date.now() + 60_000).toISOString() });
    expect(told(await say(ann, here, freshWords()))).toBe('201');
  });

  it('closes closeAfterDays after the first publication, and never when that is 0', async () => {
    const here = await createArticle();
    const publishedAgo = (time: number) =>
      app()
        .db.connection('articles')
        .where({ document_id: here.documentId })
        .update({ first_published_at: moment(Date.now() - time) });

    await publishedAgo(3 * DAY - 60_000);
    await setRules({ closeAfterDays: 3 });
    expect(told(await say(ann, here, freshWords()))).toBe('201');
    await publishedAgo(3 * DAY + 60_000);
    expect(told(await say(ann, here, freshWords()))).toBe('403 DISCUSSION_CLOSED');
    // Publishing again does not open it anew.
    await documents('api::article.article').publish({ documentId: here.documentId });
    expect(told(await say(ann, here, freshWords()))).toBe('403 DISCUSSION_CLOSED');
    await setRules({ closeAfterDays: 0 });
    expect(told(await say(ann, here, freshWords()))).toBe('201');
  });
});

describe('posting too fast', () => {
  it('answers 429 COMMENT_TOO_FAST with Retry-After', async () => {
    await setRules({ floodSeconds: 15 });
    const reader = await createReader();
    const first = await comment(reader, article);
    const answer = await say(reader, article, freshWords());
    expect(told(answer)).toBe('429 COMMENT_TOO_FAST');
    expect(answer.headers.get('retry-after')).toMatch(/^1[45]$/);
    await age(first, 10);
    const later = await say(reader, article, freshWords());
    expect(later.headers.get('retry-after')).toMatch(/^[45]$/);
    await age(first, 15);
    expect(told(await say(reader, article, freshWords()))).toBe('201');
  });

  it('counts comments under every Article, pending and deleted ones too', async () => {
    await setRules({ floodSeconds: 15 });
    const elsewhere = await createReader();
    await comment(elsewhere, await createArticle());
    expect(told(await say(elsewhere, article, freshWords()))).toBe('429 COMMENT_TOO_FAST');

    const deleter = await createReader();
    await takeBack(deleter, await comment(deleter, article));
    expect(told(await say(deleter, article, freshWords()))).toBe('429 COMMENT_TOO_FAST');

    await setRules({ floodSeconds: 15, moderation: 'pre' });
    const waiting = await createReader();
    await comment(waiting, article);
    expect(told(await say(waiting, article, freshWords()))).toBe('429 COMMENT_TOO_FAST');
  });

  it('does not count refused comments', async () => {
    await setRules({ floodSeconds: 15 });
    const reader = await createReader();
    expect(told(await say(reader, article, ' '))).toBe('400 COMMENT_BODY_REQUIRED');
    expect(told(await say(reader, article, freshWords()))).toBe('201');
  });

  it('is counted for each reader alone', async () => {
    await setRules({ floodSeconds: 15 });
    const [one, other] = [await createReader(), await createReader()];
    await comment(one, article);
    expect(told(await say(other, article, freshWords()))).toBe('201');
  });

  it('is allowed when floodSeconds is 0, and for Moderators', async () => {
    const reader = await createReader();
    await comment(reader, article);
    expect(told(await say(reader, article, freshWords()))).toBe('201');
    await setRules({ floodSeconds: 15 });
    const moderator = await createModerator();
    await comment(moderator, article);
    expect(told(await say(moderator, article, freshWords()))).toBe('201');
  });

  it('is reported before a duplicate', async () => {
    await setRules({ floodSeconds: 15 });
    const reader = await createReader();
    const { body } = await comment(reader, article);
    expect(told(await say(reader, article, body ?? ''))).toBe('429 COMMENT_TOO_FAST');
  });
});
