import { createArticle, documents, type TestDocument } from '../../helpers/content';
import {
  age,
  comment,
  decide,
  discussionRow,
  edit,
  freshWords,
  like,
  moderate,
  report,
  setDiscussion,
  takeBack,
} from '../../helpers/conversation';
import { app, load } from '../../helpers/foreword';
import { graphql } from '../../helpers/http';
import { toldWhile, writeComment } from '../../helpers/live-articles';
import { createReader, createReaders, type TestReader } from '../../helpers/people';
import { setRules } from '../../helpers/rules';

const COMMENT = 'api::comment.comment';

let article: TestDocument;
let reader: TestReader;

beforeAll(async () => {
  reader = await createReader();
});

beforeEach(async () => {
  await setRules();
  article = await createArticle();
});

/** A Comment that shows, from before anybody listens. */
const shown = () => comment(reader, article);

describe('a new Comment', () => {
  it('over REST is told with the count', async () => {
    let documentId = '';
    const told = await toldWhile(article, async () => {
      ({ documentId } = await shown());
    });
    expect(told).toEqual([`comment shown ${documentId}`, 'count 1']);
  });

  it('over GraphQL is told likewise', async () => {
    let documentId = '';
    const told = await toldWhile(article, async () => {
      const mutation = `mutation ($article: ID!, $body: String!) {
        createComment(data: { article: $article, body: $body }) { documentId }
      }`;
      const variables = { article: article.documentId, body: freshWords() };
      const { data } = await graphql(mutation, variables, reader.token);
      ({ documentId } = data.createComment);
    });
    expect(told).toEqual([`comment shown ${documentId}`, 'count 1']);
  });

  it('with the Document Service is told likewise', async () => {
    let documentId = '';
    const told = await toldWhile(article, async () => {
      ({ documentId } = await writeComment(article));
    });
    expect(told).toEqual([`comment shown ${documentId}`, 'count 1']);
  });

  it('that an editor signs is told likewise', async () => {
    const { insertComment } = load('./api/comment/store/write-comment') as {
      insertComment: (trx: unknown, input: object) => Promise<TestDocument>;
    };
    const { renderBody } = load('./api/comment/domain/render-body') as {
      renderBody: (body: string, parent: null) => object;
    };
    const author = await documents('api::author.author').create({ data: { name: freshWords() } });
    const { id: discussionId } = await discussionRow(article);
    let documentId = '';
    const told = await toldWhile(article, async () => {
      ({ documentId } = await app().db.transaction(({ trx }: { trx: unknown }) =>
        insertComment(trx, {
          rendered: renderBody(freshWords(), null),
          writer: { ...author, kind: 'editor' },
          ...{ discussionId, parent: null, decision: null },
        }),
      ));
    });
    expect(told).toEqual([`comment shown ${documentId}`, 'count 1']);
  });

  it('that waits is told of once it is approved, and not before', async () => {
    await setRules({ moderation: 'pre' });
    let documentId = '';
    const waiting = await toldWhile(article, async () => {
      ({ documentId } = await shown());
    });
    const approved = await toldWhile(article, () => decide({ documentId }, 'approved'));
    expect([waiting, approved]).toEqual([[], [`comment shown ${documentId}`, 'count 2']]);
  });

  it('that was written elsewhere, and is imported, is not told of', async () => {
    const { insertComments } = load('./api/comment/store/insert-comments') as {
      insertComments: (trx: unknown, comments: object[]) => Promise<unknown>;
    };
    const { renderBody } = load('./api/comment/domain/render-body') as {
      renderBody: (body: string, parent: null) => object;
    };
    const { now } = load('./lib/clock') as { now: () => Date };
    const { id: discussionId } = await discussionRow(article);
    const told = await toldWhile(article, () =>
      app().db.transaction(({ trx }: { trx: unknown }) =>
        insertComments(trx, [
          {
            ...{ documentId: freshWords(), discussionId, parent: null, status: 'approved' },
            rendered: renderBody(freshWords(), null),
            ...{ authorId: null, authorName: 'A', emailKey: null },
            ...{ createdAt: now(), editedAt: null },
          },
        ]),
      ),
    );
    expect(told).toEqual([]);
  });
});

describe('a Comment that is gone is told of', () => {
  it('when a Moderator rejects it, and when that is undone it is shown', async () => {
    const { documentId } = await shown();
    const { undoDecision } = load('./api/comment/operations/moderate-comment') as {
      undoDecision: (moderator: string, documentId: string) => Promise<unknown>;
    };
    const told = await toldWhile(article, async () => {
      await moderate({ documentId }, { status: 'rejected' });
      const [{ moderator }] = await app().db.connection('decisions').orderBy('id', 'desc').limit(1);
      await undoDecision(moderator, documentId);
    });
    expect(told).toEqual([
      ...[`comment gone ${documentId}`, 'count 0'],
      ...[`comment shown ${documentId}`, 'count 1'],
    ]);
  });

  it('when enough Readers report it', async () => {
    await setRules({ reportsToHold: 2 });
    const own = await shown();
    const told = await toldWhile(article, async () => {
      for (const other of await createReaders(2)) await report(other, own);
    });
    expect(told).toEqual([`comment gone ${own.documentId}`, 'count 0']);
  });

  it('when its Reader changes it, and it waits again', async () => {
    const own = await shown();
    await setRules({ moderation: 'pre' });
    const told = await toldWhile(article, () => edit(reader, own, freshWords()));
    expect(told).toEqual([`comment gone ${own.documentId}`, 'count 0']);
  });

  it('when its Reader deletes it', async () => {
    const own = await shown();
    const told = await toldWhile(article, () => takeBack(reader, own));
    expect(told).toEqual([`comment gone ${own.documentId}`, 'count 0']);
  });

  it('when its status is set with the Document Service, and when its row is deleted', async () => {
    const [one, other] = [await shown(), await shown()];
    const told = await toldWhile(article, async () => {
      await documents(COMMENT).update({ ...of(one), data: { status: 'spam' } });
      await documents(COMMENT).delete(of(other));
    });
    expect(told).toEqual([
      ...[`comment gone ${one.documentId}`, 'count 1'],
      ...[`comment gone ${other.documentId}`, 'count 0'],
    ]);
  });

  it('with the tombstones above it that are shown for it alone', async () => {
    const top = await shown();
    const middle = await comment(reader, article, freshWords(), top);
    const leaf = await comment(reader, article, freshWords(), middle);
    await takeBack(reader, top);
    await takeBack(reader, middle);
    const gone = await toldWhile(article, () => takeBack(reader, leaf));
    expect(gone).toEqual([
      `comment gone ${leaf.documentId}`,
      `comment gone ${middle.documentId}`,
      `comment gone ${top.documentId}`,
      'count 0',
    ]);
    const back = await toldWhile(article, () => decide(leaf, 'approved'));
    expect(back).toEqual([
      `comment shown ${top.documentId}`,
      `comment shown ${middle.documentId}`,
      `comment shown ${leaf.documentId}`,
      'count 2',
    ]);
  });
});

describe('a Comment that is changed is told of', () => {
  it('when its Reader edits it', async () => {
    const own = await shown();
    const told = await toldWhile(article, () => edit(reader, own, freshWords()));
    expect(told).toEqual([`comment changed ${own.documentId}`]);
  });

  it('when it becomes a tombstone', async () => {
    const own = await shown();
    await comment(reader, article, freshWords(), own);
    const told = await toldWhile(article, () => takeBack(reader, own));
    expect(told).toEqual([`comment changed ${own.documentId}`, 'count 1']);
  });

  it('when a Moderator changes its words', async () => {
    const { documentId, body } = await shown();
    const { editWords } = load('./api/comment/operations/edit-words') as {
      editWords: (moderator: string, documentId: string, edit: object) => Promise<unknown>;
    };
    const told = await toldWhile(article, () =>
      editWords('A Moderator', documentId, { body: freshWords(), seen: body, erase: false }),
    );
    expect(told).toEqual([`comment changed ${documentId}`]);
  });

  it('when it is pinned, once', async () => {
    const own = await shown();
    const told = await toldWhile(article, async () => {
      await moderate(own, { pinned: true });
      await moderate(own, { pinned: true });
    });
    expect(told).toEqual([`comment changed ${own.documentId}`]);
  });

  it('when its words or its pin are set with the Document Service', async () => {
    const own = await shown();
    const told = await toldWhile(article, async () => {
      await documents(COMMENT).update({ ...of(own), data: { body: freshWords() } });
      await documents(COMMENT).update({ ...of(own), data: { pinned: true } });
      await documents(COMMENT).update({ ...of(own), data: { pinned: true } });
    });
    expect(told).toEqual([
      `comment changed ${own.documentId}`,
      `comment changed ${own.documentId}`,
    ]);
  });

  it('when the account of its Reader is deleted', async () => {
    const leaving = await createReader();
    const own = await comment(leaving, article);
    const taken = await comment(leaving, article);
    await takeBack(leaving, taken);
    const told = await toldWhile(article, () =>
      documents('plugin::users-permissions.user').delete(of(leaving)),
    );
    expect(told).toEqual([`comment changed ${own.documentId}`]);
  });

  it('when it becomes a Reader’s who wrote it elsewhere', async () => {
    const { claimComments } = load('./api/comment/operations/claim-comments') as {
      claimComments: (readerId: number, email: string) => Promise<number>;
    };
    const { emailKey } = load('./api/comment/operations/email-keys') as {
      emailKey: (email: string) => string;
    };
    const { documentId } = await shown();
    const email = `${documentId}@example.org`;
    await app()
      .db.connection('comments')
      .where({ document_id: documentId })
      .update({ author_id: null, email_key: emailKey(email) });
    const told = await toldWhile(article, () => claimComments(reader.id, email));
    expect(told).toEqual([`comment changed ${documentId}`]);
  });
});

describe('what readers do not see, or what is theirs alone, is not told of', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a Like', async () => like(reader, await shown())],
    ['a Report that changes nothing', async () => report(await createReader(), await shown())],
    ['a rejected Comment that becomes spam', () => moveHidden('spam')],
    ['an edit that comes too late', () => editLate()],
  ])('%s', async (_name, act) => {
    const told = await toldWhile(article, act);
    expect(told.filter((line) => !/^comment shown|^count 1$/.test(line))).toEqual([]);
  });

  const moveHidden = async (status: string) => {
    const own = await writeComment(article, { status: 'rejected' });
    await moderate(own, { status });
  };
  const editLate = async () => {
    const own = await shown();
    await age(own, 3_600);
    await edit(reader, own, freshWords());
  };
});

describe('a Discussion that is closed or opened is told of', () => {
  it.each([
    ['over REST', (state: string) => setDiscussion(article, { state })],
    [
      'with the Document Service',
      async (state: string) => {
        const { document_id: documentId } = await discussionRow(article);
        await documents('api::discussion.discussion').update({ documentId, data: { state } });
      },
    ],
  ])('%s, once', async (_door, set) => {
    const told = await toldWhile(article, async () => {
      for (const state of ['closed', 'closed', 'open']) await set(state);
    });
    expect(told).toEqual(['discussion closed', 'discussion open']);
  });
});

it('of a write that is rolled back nothing is told', async () => {
  const { id: discussion } = await discussionRow(article);
  const data = { discussion, body: freshWords(), status: 'approved' };
  const told = await toldWhile(article, async () => {
    const failing = app().db.transaction(async () => {
      await documents(COMMENT).create({ data });
      throw new Error('Taken back.');
    });
    await expect(failing).rejects.toThrow('Taken back.');
  });
  expect(told).toEqual([]);
});

/** A document's id alone, as the Document Service takes it. */
const of = ({ documentId }: { documentId: string }) => ({ documentId });
