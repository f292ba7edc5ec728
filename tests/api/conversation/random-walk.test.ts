import fc from 'fast-check';

import { app } from '../../helpers/foreword';
import { createArticle, type TestDocument } from '../../helpers/content';
import {
  comment,
  conversation,
  discussionRow,
  edit,
  everyReply,
  expectTrueCounts,
  freshWords,
  like,
  moderate,
  report,
  say,
  type SeenComment,
  setDiscussion,
  setReader,
  takeBack,
  told,
  unlike,
} from '../../helpers/conversation';
import { type Answer, get } from '../../helpers/http';
import { createReader, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

/** How many moves are made in all; FOREWORD_TEST_MOVES=1000 for a longer walk. */
const MOVES = Number(process.env.FOREWORD_TEST_MOVES ?? 300);
const MOVES_A_RUN = 100;
const AT_ONCE = 5;

/** To walk again as before: the seed that a failure names. */
const SEED = process.env.FOREWORD_TEST_SEED;

/** One more would be behind a cursor. */
const REPLIES_PER_THREAD = 50;

const NAMES = ['Ann', 'Ben', 'Cho', 'Dov', 'Eli'];

let readers: TestReader[];

beforeAll(async () => {
  readers = await Promise.all(NAMES.map((displayName) => createReader({ displayName })));
});

afterAll(() => setRules());

/** What a walk goes through: two Articles, and all Comments that were ever taken. */
interface World {
  articles: TestDocument[];
  comments: (SeenComment & { by: number; under: number })[];
}

const index = fc.nat({ max: 9999 });
const words = fc.constantFrom('fresh', 'fresh', 'fresh', 'held', 'banned', 'same');

const Move = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('post'), who: index, what: index, words }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('reply'), who: index, what: index, words }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('edit'), who: index, what: index, words }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('delete'), who: index, what: index }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('like'), who: index, what: index }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unlike'), who: index, what: index }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('report'), who: index, what: index }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('moderate'),
      what: index,
      status: fc.constantFrom('approved', 'approved', 'rejected', 'spam'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pin'), what: index, pinned: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('ban'),
      who: index,
      commenting: fc.constantFrom('banned', 'normal', 'normal', 'premoderated'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('discuss'),
      what: index,
      state: fc.constantFrom('open', 'open', 'closed', 'hidden'),
    }),
  },
) as fc.Arbitrary<Move>;

interface Move {
  kind: string;
  who?: number;
  what?: number;
  words?: string;
  status?: string;
  pinned?: boolean;
  commenting?: string;
  state?: string;
}

const Walk = fc.record({
  moderation: fc.constantFrom('post', 'post', 'first', 'pre'),
  maxDepth: fc.nat({ max: 4 }),
  batches: fc.array(fc.array(Move, { minLength: 1, maxLength: AT_ONCE }), {
    minLength: MOVES_A_RUN,
    maxLength: MOVES_A_RUN,
    size: 'max',
  }),
});

const pick = <Thing>(all: readonly Thing[], n = 0): Thing => all[n % all.length]!;

const bodyOf = (kind = 'fresh'): string => {
  switch (kind) {
    case 'held':
      return `A lantern, ${freshWords()}`;
    case 'banned':
      return `A trumpet, ${freshWords()}`;
    case 'same':
      return 'The same words';
    default:
      return freshWords();
  }
};

const take = async (world: World, move: Move): Promise<Answer | undefined> => {
  const { kind, who, what } = move;
  const reader = pick(readers, who);
  if (kind === 'ban') {
    await setReader(reader, { commenting: move.commenting });
    return undefined;
  }
  if (kind === 'discuss') {
    await setDiscussion(pick(world.articles, what), { state: move.state });
    return undefined;
  }
  if (kind === 'post') return post(world, move, undefined);

  const of = pick(world.comments, what);
  // Mostly it is the one whose Comment it is who changes it; sometimes somebody tries it.
  const own = (who ?? 0) % 5 === 0 ? reader : pick(readers, of.by);
  switch (kind) {
    case 'reply':
      return post(world, move, of);
    case 'edit':
      return edit(own, of, bodyOf(move.words));
    case 'delete':
      return takeBack(own, of);
    case 'like':
      return like(reader, of);
    case 'unlike':
      return unlike(reader, of);
    case 'report':
      return report(reader, of);
    case 'moderate':
      return moderate(of, { status: move.status });
    default:
      return moderate(of, { pinned: move.pinned });
  }
};

const post = async (
  world: World,
  { who = 0, what = 0, words: kind }: Move,
  parent: World['comments'][number] | undefined,
): Promise<Answer> => {
  const under = parent?.under ?? what % world.articles.length;
  const by = who % readers.length;
  const article = world.articles[under]!;
  const answer = await say(readers[by]!, article, bodyOf(kind), parent?.documentId);
  if (answer.status === 201) world.comments.push({ ...answer.body.data, by, under });
  return answer;
};

/** A world to walk through: in its first Article a thread that is nearly too long for one answer. */
const newWorld = async (): Promise<World> => {
  await setRules();
  await Promise.all(readers.map((reader) => setReader(reader, { commenting: 'normal' })));
  const articles = [await createArticle(), await createArticle()];
  const world: World = { articles, comments: [] };
  const add = async (under: number, parent?: SeenComment) => {
    const by = world.comments.length % readers.length;
    const made = await comment(readers[by]!, articles[under]!, freshWords(), parent);
    world.comments.push({ ...made, by, under });
    return made;
  };
  const top = await add(0);
  await add(1);
  for (let n = 0; n < REPLIES_PER_THREAD - 2; n += 8) {
    await Promise.all(Array.from({ length: 8 }, () => add(0, top)));
  }
  return world;
};

/** A row of `comments` with what else the model needs of it. */
interface Row {
  id: number;
  document_id: string;
  parent_id: number | null;
  author_id: number;
  author_name: string;
  body: string;
  html: string;
  status: string;
  pinned: boolean | number;
  created_at: number | Date;
  edited_at: number | Date | null;
}

const iso = (time: number | Date | null) => (time === null ? null : new Date(time).toISOString());

/** What should be seen of a Discussion, worked out from its rows in the plainest way. */
const modelOf = async (article: TestDocument, maxDepth: number) => {
  const knex = app().db.connection;
  const { id, state } = await discussionRow(article);
  const rows: Row[] = await knex('comments').where({ discussion_id: id });
  const likes: { comment_id: number }[] = await knex('likes').select('comment_id');

  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = (row: Row): Row | undefined => byId.get(row.parent_id ?? -1);
  const repliesTo = (row: Row): Row[] => rows.filter(({ parent_id }) => parent_id === row.id);
  const isApproved = ({ status }: Row): boolean => status === 'approved';
  const isShown = (row: Row): boolean => isApproved(row) || repliesTo(row).some(isShown);
  const depthOf = (row: Row): number => {
    const parent = parentOf(row);
    return parent ? depthOf(parent) + 1 : 0;
  };
  const rootOf = (row: Row): Row => {
    const parent = parentOf(row);
    return parent ? rootOf(parent) : row;
  };
  /** Under which Comment a reply is shown: the nearest above it that may still have any under it. */
  const holderOf = (row: Row): Row | undefined => {
    const above = parentOf(row);
    return above && depthOf(above) >= maxDepth && parentOf(above) ? holderOf(above) : above;
  };
  const time = (row: Row): number => new Date(row.created_at).getTime();
  const likesOf = (row: Row) => likes.filter(({ comment_id }) => comment_id === row.id).length;
  const older = (a: Row, b: Row): number => time(a) - time(b) || a.id - b.id;
  const pinnedFirst = (a: Row, b: Row) => Number(Boolean(b.pinned)) - Number(Boolean(a.pinned));

  const orders = {
    newest: (a: Row, b: Row) => pinnedFirst(a, b) || older(b, a),
    oldest: (a: Row, b: Row) => pinnedFirst(a, b) || older(a, b),
    top: (a: Row, b: Row) => pinnedFirst(a, b) || likesOf(b) - likesOf(a) || older(b, a),
  };

  const seen = (row: Row) => {
    const isGone = !isApproved(row);
    const reader = readers.find((one) => one.id === row.author_id);
    const parent = parentOf(row);
    return {
      documentId: row.document_id,
      url: `http://localhost:1337/articles/${article.slug}#comment-${row.document_id}`,
      body: isGone ? null : row.body,
      html: isGone ? null : row.html,
      depth: Math.min(depthOf(row), maxDepth),
      parent: parent ? { documentId: parent.document_id } : null,
      author: isGone ? null : { documentId: reader?.documentId, displayName: row.author_name },
      status: isGone ? 'deleted' : 'approved',
      likeCount: isGone ? 0 : likesOf(row),
      replyCount: repliesTo(row).filter(isApproved).length,
      pinned: Boolean(row.pinned),
      createdAt: iso(row.created_at),
      editedAt: isGone ? null : iso(row.edited_at),
      deleted: isGone,
    };
  };

  interface Node extends ReturnType<typeof seen> {
    replies: Node[];
  }

  const nested = (row: Row, under: Row[]): Node => ({
    ...seen(row),
    replies: under.filter((one) => holderOf(one) === row).map((one) => nested(one, under)),
  });

  const isHidden = state === 'hidden';
  const shown = isHidden ? [] : rows.filter(isShown);
  const roots = shown.filter((row) => !parentOf(row));
  const threadOf = (root: Row) =>
    shown.filter((row) => row !== root && rootOf(row) === root).toSorted(older);

  return {
    commentCount: isHidden ? 0 : rows.filter(isApproved).length,
    lastCommentAt: isHidden
      ? null
      : iso(rows.filter(isApproved).toSorted(older).at(-1)?.created_at ?? null),
    total: roots.length,
    threads: (sort: keyof typeof orders) =>
      roots.toSorted(orders[sort]).map((root) => {
        const under = threadOf(root);
        return {
          thread: nested(root, under.slice(0, REPLIES_PER_THREAD)),
          others: under.slice(REPLIES_PER_THREAD).map((row) => ({ ...seen(row), replies: [] })),
        };
      }),
  };
};

/** The same as clients read it: page after page, and what is behind each `moreReplies`. */
const readAll = async (article: TestDocument, sort: string, pageSize: number) => {
  const threads = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const at: string = cursor && `&pagination[cursor]=${cursor}`;
    const query = `?sort=${sort}&pagination[pageSize]=${pageSize}${at}`;
    const { data, meta } = (await conversation(article, query)).body;
    for (const { moreReplies, ...thread } of data as SeenComment[]) {
      const others =
        moreReplies === null ? [] : await everyReply(thread, { cursor: moreReplies, pageSize });
      threads.push({ thread, others });
    }
    cursor = meta.pagination.nextCursor;
  }
  return threads;
};

const expectAsModelled = async (article: TestDocument, maxDepth: number): Promise<void> => {
  await expectTrueCounts(article);
  const model = await modelOf(article, maxDepth);
  const { meta } = (await conversation(article)).body;
  expect(meta.pagination.total).toBe(model.total);
  expect(meta.discussion.commentCount).toBe(model.commentCount);
  const { discussion } = (await get(`/api/articles/${article.slug}`)).body.data;
  expect(discussion.commentCount).toBe(model.commentCount);
  expect(discussion.lastCommentAt).toBe(model.lastCommentAt);
  for (const sort of ['newest', 'oldest', 'top'] as const) {
    expect(await readAll(article, sort, 3)).toEqual(model.threads(sort));
  }
};

/** Every Comment that was ever taken is still its reader’s, whatever became of it. */
const expectOwnComments = async ({ comments, articles }: World): Promise<void> => {
  for (const [by, reader] of readers.entries()) {
    const { data } = (
      await get('/api/comments/mine?pagination[pageSize]=100', { token: reader.token })
    ).body;
    const here = articles.map(({ documentId }) => documentId);
    const listed = (data as (SeenComment & { article: { documentId: string } })[])
      .filter(({ article }) => here.includes(article.documentId))
      .map(({ documentId }) => documentId);
    const own = comments.filter((one) => one.by === by).map(({ documentId }) => documentId);
    expect(listed.toSorted()).toEqual(own.toSorted());
  }
};

it(
  `after ${MOVES} random moves, many at once, counts and conversations are what the rows say`,
  async () => {
    let made = 0;
    const refused = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(Walk, async ({ moderation, maxDepth, batches }) => {
        const world = await newWorld();
        await setRules({
          moderation,
          maxDepth,
          heldWords: 'lantern',
          bannedWords: 'trumpet',
          reportsToHold: 2,
        });
        let inThisRun = 0;
        for (const batch of batches) {
          if (inThisRun >= MOVES_A_RUN) break;
          const answers = await Promise.all(batch.map((move) => take(world, move)));
          inThisRun += batch.length;
          for (const answer of answers) {
            if (!answer) continue;
            if (answer.status >= 400)
              refused.set(told(answer), (refused.get(told(answer)) ?? 0) + 1);
            if (answer.status >= 500) throw new Error(JSON.stringify(answer.body));
          }
        }
        for (const article of world.articles) {
          await expectAsModelled(article, maxDepth);
          if ((await discussionRow(article)).state !== 'hidden') continue;
          await setDiscussion(article, { state: 'open' });
          await expectAsModelled(article, maxDepth);
        }
        await expectOwnComments(world);
        made += inThisRun;
      }),
      {
        numRuns: Math.ceil(MOVES / MOVES_A_RUN),
        endOnFailure: true,
        ...(SEED && { seed: Number(SEED) }),
        reporter: ({ failed, seed, errorInstance }) => {
          if (!failed) return;
          const reason = errorInstance instanceof Error ? errorInstance.message : '';
          throw new Error(`FOREWORD_TEST_SEED=${seed}: ${reason}`, { cause: errorInstance });
        },
      },
    );
    expect(made).toBeGreaterThanOrEqual(MOVES);
    // A walk that was turned away everywhere would have tried nothing.
    const turnedAway = [...refused.values()].reduce((sum, one) => sum + one, 0);
    expect(turnedAway).toBeLessThan(made * 0.75);
  },
  MOVES * 1000,
);
