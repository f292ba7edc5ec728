import { app, load } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  commentRow,
  decide,
  edit,
  freshWords,
  say,
  type SeenComment,
  takeBack,
  told,
} from '../../helpers/conversation';
import { graphql } from '../../helpers/http';
import { createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** What counts as having been said already. */

let ann: TestReader;
let article: TestDocument;

beforeAll(async () => {
  await setRules({ maxLinks: 50, editWindowSeconds: 3_600 });
});

beforeEach(async () => {
  ann = await createReader();
  article = await createArticle();
});

const LONG = 'The gate was lifted one hand and it ran for a day';

const sayBoth = async (one: string, other: string, parent?: string) => {
  expect(told(await say(ann, article, one, parent))).toBe('201');
  return told(await say(ann, article, other, parent));
};

it.each([
  ['Sí', 'Si'],
  ['Si', 'Sí'],
  ['Oui, a cote', 'Oui, à côté'],
  ['Schon', 'Schön'],
  ['ano', 'año'],
  ['елка', 'ёлка'],
  ['Το νομο', 'Το νόμο'],
  ['Ron', 'Røn'],
  ['laska', 'łaska'],
  ['شرب', 'شَرِبَ'],
  [`${LONG} resume`, `${LONG} résumé`],
  [`[${LONG}](https://a.example)`, `[${LONG}](https://b.example)`],
  [`[${LONG}](https://a.example/x)`, `[${LONG}](https://a.example/X)`],
  [`[${LONG}](https://a.example/?a=1)`, `[${LONG}](https://a.example/?a=2)`],
  [LONG, `[${LONG}](https://a.example)`],
  ['[Look](https://a.example)', '[Look](https://b.example)'],
  ['https://youtu.be/AAaa', 'https://youtu.be/aaAA'],
  ['See <https://a.example/1>', 'See <https://a.example/2>'],
])('is another comment: %s and %s', async (one, other) => {
  expect(await sayBoth(one, other)).toBe('201');
});

it.each([
  ['Thank you!', 'thank YOU!'],
  ['Thank you!', ' Thank\n\nyou! '],
  ['Thank you!', 'Th\u200bank\u00ad you!'],
  ['Thank you!', 'Ｔｈａｎｋ　ｙｏｕ！'],
  ['Thank you!', 'Тhаnk уоu!'],
  ['Thank you!', '**Thank** _you!_'],
  ['Thank you!', `Thank you!${'\u200b'.repeat(60)}`],
  ['Sí, señor', 'SI\u0301, SEN\u0303OR'],
  ['Ёлка', 'е\u0308лка'],
  [LONG, LONG.toUpperCase()],
  [LONG, LONG.replaceAll('a', 'а').replaceAll('e', 'е')],
  [LONG, LONG.replaceAll(' ', '\u2003')],
  [`[${LONG}](https://a.example)`, `[${LONG.toUpperCase()}](https://a.example)`],
  [`[${LONG}](https://a.example)`, `<a href="https://a.example">${LONG}</a>`],
])('is the same again: %s and %s', async (one, other) => {
  expect(await sayBoth(one, other)).toBe('409 COMMENT_DUPLICATE');
});

describe('under 40 characters', () => {
  let parents: SeenComment[];

  beforeEach(async () => {
    const other = await createReader();
    parents = [await comment(other, article), await comment(other, article)];
  });

  const under = (body: string, parent?: number) =>
    say(ann, article, body, parent === undefined ? undefined : parents[parent]?.documentId).then(
      told,
    );

  it.each(['Thank you!', 'x', 'תודה רבה!', '谢谢', 'Спасибо!', '+1', '👍', 'y'.repeat(39)])(
    'may be said once to each and once to nobody: %s',
    async (body) => {
      expect(await under(body, 0)).toBe('201');
      expect(await under(body, 1)).toBe('201');
      expect(await under(body)).toBe('201');
      expect(await under(body.toUpperCase(), 0)).toBe('409 COMMENT_DUPLICATE');
      expect(await under(` ${body}`, 1)).toBe('409 COMMENT_DUPLICATE');
      expect(await under(body)).toBe('409 COMMENT_DUPLICATE');
    },
  );

  it.each([LONG, 'y'.repeat(40), 'ש'.repeat(40), '👍'.repeat(40)])(
    'and not what is longer: %s',
    async (body) => {
      expect(await under(body, 0)).toBe('201');
      expect(await under(body, 1)).toBe('409 COMMENT_DUPLICATE');
      expect(await under(body)).toBe('409 COMMENT_DUPLICATE');
    },
  );

  it('over GraphQL, in an edit, and after a decision', async () => {
    const mutation = `mutation ($data: CommentInput!) { createComment(data: $data) { documentId } }`;
    const sent = (parent: number) =>
      graphql(
        mutation,
        {
          data: {
            article: article.documentId,
            body: 'Thanks',
            parent: parents[parent]?.documentId,
          },
        },
        ann.token,
      );
    expect((await sent(0)).errors).toBeUndefined();
    expect((await sent(1)).errors).toBeUndefined();
    expect((await sent(1)).errors[0].extensions.error.details.code).toBe('COMMENT_DUPLICATE');

    const other = await comment(ann, article, freshWords(), parents[0]);
    expect(told(await edit(ann, other, 'thanks'))).toBe('409 COMMENT_DUPLICATE');
    const top = await comment(ann, article, freshWords());
    expect(told(await edit(ann, top, 'thanks'))).toBe('200');

    expect((await takeBack(ann, other)).status).toBe(204);
    expect(await under('thanks', 0)).toBe('409 COMMENT_DUPLICATE');
  });

  it('a deleted one may be said again, and is no duplicate when a Moderator restores it', async () => {
    const said = await comment(ann, article, 'Thanks', parents[0]);
    await takeBack(ann, said);
    expect(await under('Thanks', 0)).toBe('201');
    await decide(said, 'approved');
    expect((await commentRow(said)).body_key).toBeNull();
    expect(await under('thanks', 0)).toBe('409 COMMENT_DUPLICATE');
    expect(await under('thanks', 1)).toBe('201');
  });

  it('two at once under one parent: one 201, one 409; under two: both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const words = `Yes ${round}`;
      const same = await Promise.all([under(words, 0), under(words.toUpperCase(), 0)]);
      expect(same.toSorted()).toEqual(['201', '409 COMMENT_DUPLICATE']);
      const apart = await Promise.all([under(`No ${round}`, 0), under(`No ${round}`, 1)]);
      expect(apart).toEqual(['201', '201']);
    }
  });
});

describe('comments that an earlier version stored', () => {
  const { renewKeysBetween, lastCommentId } = load('./api/comment/store/body-keys') as {
    renewKeysBetween: (after: number, upTo: number) => Promise<number>;
    lastCommentId: () => Promise<number>;
  };
  const { lookAlikeKey } = load('./text/words') as { lookAlikeKey: (text: string) => string };

  const keyed = async (of: SeenComment, body_key: string | null) => {
    await app()
      .db.connection('comments')
      .where({ document_id: of.documentId })
      .update({ body_key });
  };

  it('get the keys of today, once', async () => {
    const top = await comment(ann, article, 'Sí');
    const reply = await comment(ann, article, 'Thank you!', top);
    const linked = await comment(ann, article, `[${LONG}](https://a.example)`);
    const deleted = await comment(ann, article, 'Gone');
    await takeBack(ann, deleted);
    const all = [top, reply, linked];
    const today = await Promise.all(all.map(async (one) => (await commentRow(one)).body_key));
    for (const one of all) await keyed(one, lookAlikeKey(one.body ?? ''));

    const { id } = await commentRow(top);
    const last = await lastCommentId();
    expect(await renewKeysBetween(Number(id) - 1, last)).toBe(3);
    expect(await Promise.all(all.map(async (one) => (await commentRow(one)).body_key))).toEqual(
      today,
    );
    expect((await commentRow(deleted)).body_key).toBeNull();
    expect(await renewKeysBetween(Number(id) - 1, last)).toBe(0);
    expect(told(await say(ann, article, 'si'))).toBe('201');
    expect(told(await say(ann, article, 'THANK YOU!', top.documentId))).toBe(
      '409 COMMENT_DUPLICATE',
    );
  });

  it('lose it where another has been stored with the same meanwhile', async () => {
    const old = await comment(ann, article, 'Yes');
    await keyed(old, lookAlikeKey('Yes'));
    expect(told(await say(ann, article, 'yes'))).toBe('201');
    const { id } = await commentRow(old);
    expect(await renewKeysBetween(Number(id) - 1, Number(id))).toBe(1);
    expect((await commentRow(old)).body_key).toBeNull();
  });
});
