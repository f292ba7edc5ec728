import type { Random } from '../../bench/seed/content/random';
import type { Instance } from '../instance';
import { type Answer, ask, type Registered } from '../newsroom';
import { ABSENT, type Intention, type Ledger } from './ledger';

/** What writers know of each other's works. */
export interface Works {
  ledger: Ledger;
  articles: { documentId: string; title: string; slug: string }[];
  comments: { documentId: string; mark: string; article: string; by: string }[];
  /** Answers that no request should get. */
  failures: string[];
  /** A word that has not been used. */
  word: (kind: string) => string;
}

/** Somebody who writes until the instance is gone. */
interface Writer {
  instance: Instance;
  works: Works;
  random: Random;
  token: string;
}

interface Request {
  method: string;
  path: string;
  data?: object;
  intentions: Intention[];
  /** What the answer says of some of the facts. */
  told?: (answer: Answer) => Record<string, string>;
}

/** @returns the answer where it is a success; false when the server no longer answers */
const send = async (
  { instance, works, token }: Writer,
  { method, path, data, intentions, told }: Request,
): Promise<Answer | undefined | false> => {
  const attempt = works.ledger.begin(intentions);
  let answer: Answer;
  try {
    answer = await ask(instance, path, { method, token, ...(data && { body: { data } }) });
  } catch {
    return false;
  }
  if (answer.status < 300) {
    attempt.succeed(told?.(answer));
    return answer;
  }
  if (answer.status < 500) attempt.refuse();
  else works.failures.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return undefined;
};

/** The last ones are the ones that others write about at the same moment. */
const LATELY = 30;
const lately = <Item>(items: readonly Item[]): Item[] => items.slice(-LATELY);

/** Posts, edits, deletes, likes and reports, as one Reader, until the server no longer answers. */
export const writeAsReader = async (
  writer: Omit<Writer, 'token'>,
  { username, token }: Registered,
): Promise<void> => {
  const { works, random } = writer;
  const by = { ...writer, token };

  const post = async (): Promise<unknown> => {
    const article = random.pick(lately(works.articles));
    const of = `article ${article.title}`;
    const mark = works.word('c');
    const body = `${mark} as it was`;
    const answerable = lately(works.comments).filter((comment) => comment.article === of);
    const parent =
      random.below(2) === 0 && answerable.length > 0 ? random.pick(answerable) : undefined;
    const answer = await send(by, {
      method: 'POST',
      path: `/api/articles/${article.documentId}/comments`,
      data: { body, ...(parent && { parent: parent.documentId }) },
      intentions: [
        { fact: `${mark} body`, value: body, of },
        { fact: `${mark} status`, value: 'approved', of },
        { fact: `${mark} pinned`, value: 'false', of },
      ],
    });
    if (answer) {
      const { documentId } = answer.body.data;
      works.comments.push({ documentId, mark, article: of, by: username });
    }
    return answer;
  };

  const onComment = async (roll: number): Promise<unknown> => {
    const isOwn = roll < 65;
    const choice = lately(works.comments).filter((one) => !isOwn || one.by === username);
    if (choice.length === 0) return undefined;
    const { documentId, mark, article: of } = random.pick(choice);
    const path = `/api/comments/${documentId}`;
    const status = `${mark} status`;
    if (roll < 58) {
      const body = `${mark} ${works.word('edited')}`;
      return send(by, {
        method: 'PUT',
        path,
        data: { body },
        intentions: [
          { fact: `${mark} body`, value: body, of },
          { fact: status, value: 'approved', of },
          { fact: status, value: 'pending', of },
        ],
        told: (answer) => ({ [status]: answer.body.data.status }),
      });
    }
    if (isOwn) {
      const intentions = [
        { fact: status, value: 'deleted', of },
        { fact: `${mark} pinned`, value: 'false', of },
      ];
      return send(by, { method: 'DELETE', path, intentions });
    }
    const like = `${mark} likes ${username}`;
    if (roll < 88) {
      const isLike = roll < 80;
      const value = isLike ? 'there' : ABSENT;
      const intentions = [{ fact: like, value, of }];
      return send(by, { method: isLike ? 'PUT' : 'DELETE', path: `${path}/like`, intentions });
    }
    return send(by, {
      method: 'POST',
      path: `${path}/reports`,
      data: { reason: 'spam' },
      intentions: [
        { fact: `${mark} reports ${username}`, value: 'there', of },
        { fact: status, value: 'pending', of, isPerhaps: true },
      ],
    });
  };

  for (;;) {
    const roll = random.below(100);
    if ((roll < 40 ? await post() : await onComment(roll)) === false) return;
  }
};

/** Publishes, moves and deletes Articles, signs notes, decides and pins, by an API token. */
export const writeAsDesk = async (writer: Writer): Promise<void> => {
  const { works, random } = writer;

  const publish = async (): Promise<unknown> => {
    const title = works.word('title');
    const answer = await send(writer, {
      method: 'POST',
      path: '/api/articles',
      data: { title, body: 'Words.' },
      intentions: [{ fact: `article ${title}`, value: title }],
    });
    if (answer)
      works.articles.push({ documentId: answer.body.data.documentId, title, slug: title });
    return answer;
  };

  const onArticle = async (roll: number): Promise<unknown> => {
    const { documentId, title } = random.pick(lately(works.articles));
    const fact = `article ${title}`;
    const path = `/api/articles/${documentId}`;
    if (roll < 35) {
      const slug = works.word('slug');
      const intentions = [{ fact, value: slug }];
      return send(writer, { method: 'PUT', path, data: { slug }, intentions });
    }
    if (roll < 45) {
      const body = works.word('note');
      return send(writer, {
        method: 'POST',
        path: '/api/editor-notes',
        data: { article: documentId, kind: 'update', body },
        intentions: [{ fact: `note ${body}`, value: 'update' }],
      });
    }
    if (works.articles.length < 4) return undefined;
    works.articles = works.articles.filter((article) => article.title !== title);
    return send(writer, { method: 'DELETE', path, intentions: [{ fact, value: ABSENT }] });
  };

  const onComment = async (roll: number): Promise<unknown> => {
    if (works.comments.length === 0) return undefined;
    const { documentId, mark, article: of } = random.pick(lately(works.comments));
    const request = { method: 'POST', path: `/api/comments/${documentId}/moderate` };
    if (roll < 65) {
      const pinned = random.below(2) === 0;
      const intentions = [{ fact: `${mark} pinned`, value: String(pinned), of }];
      return send(writer, { ...request, data: { pinned }, intentions });
    }
    const status = random.pick(['approved', 'approved', 'rejected', 'spam']);
    const reason = works.word('reason');
    const intentions = [
      { fact: `${mark} status`, value: status, of },
      { fact: `decision ${reason}`, value: status, of },
    ];
    return send(writer, { ...request, data: { status, reason }, intentions });
  };

  for (;;) {
    const roll = random.below(100);
    const write = roll < 20 ? publish : roll < 50 ? onArticle : onComment;
    if ((await write(roll)) === false) return;
  }
};
