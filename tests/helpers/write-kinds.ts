import { randomUUID } from 'node:crypto';

import type { Answer } from './http';

/** Sends a request to one instance. */
export type Ask = (
  method: string,
  path: string,
  options?: { token?: string; body?: object },
) => Promise<Answer>;

/** Who writes, and where. */
export interface Desk {
  ask: Ask;
  /** Of an API token that may do everything. */
  apiToken: string;
  /** Of four Readers. */
  readers: string[];
}

/** What is written about. */
export interface Scene {
  article: string;
  slug: string;
  author: string;
  topic: string;
  note: string;
  discussion: string;
  comment: string;
}

type Write = (desk: Desk, scene: Scene) => Promise<void>;

const words = (): string => `Words ${randomUUID().slice(0, 12)}`;

/** Sends a write that must succeed. */
const send = async (
  { ask }: Desk,
  [method, path, token, data]: [string, string, string | undefined, object?],
): Promise<Answer['body']> => {
  const { status, body } = await ask(method, path, { token, ...(data && { body: { data } }) });
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body?.data;
};

const byToken = (desk: Desk, method: string, path: string, data?: object) =>
  send(desk, [method, path, desk.apiToken, data]);

const byReader = (desk: Desk, index: number, method: string, path: string, data?: object) =>
  send(desk, [method, path, desk.readers[index], data]);

const say = async (desk: Desk, index: number, scene: Scene, more: object = {}): Promise<string> => {
  const path = `/api/articles/${scene.article}/comments`;
  return (await byReader(desk, index, 'POST', path, { body: words(), ...more })).documentId;
};

/** So that it is kept as it is just now. */
const readConversation = ({ ask }: Desk, { article }: Scene) =>
  ask('GET', `/api/articles/${article}/comments`);

const moderate = (desk: Desk, comment: string, decision: object) =>
  byToken(desk, 'POST', `/api/comments/${comment}/moderate`, decision);

/** An Article with all that stands around one, in the public eye. */
export const setScene = async (desk: Desk): Promise<Scene> => {
  const author = await byToken(desk, 'POST', '/api/authors', { name: words() });
  const topic = await byToken(desk, 'POST', '/api/topics', { name: words() });
  const article = await byToken(desk, 'POST', '/api/articles', {
    title: words(),
    body: words(),
    authors: [author.documentId],
    topics: [topic.documentId],
  });
  const note = await byToken(desk, 'POST', '/api/editor-notes', {
    body: words(),
    kind: 'foreword',
    article: article.documentId,
  });
  const { body } = await desk.ask('GET', `/api/articles/${article.documentId}`);
  const scene = {
    article: article.documentId,
    slug: article.slug,
    author: author.documentId,
    topic: topic.documentId,
    note: note.documentId,
    discussion: body.data.discussion.documentId,
    comment: '',
  };
  return { ...scene, comment: await say(desk, 0, scene) };
};

/** Every address of which a scene is a part. */
export const addressesOf = ({ article, slug, author, topic, note, comment }: Scene): string[] => [
  `/api/articles/${article}`,
  `/api/articles/${slug}`,
  '/api/articles',
  '/api/articles?pagination[pageSize]=3',
  `/api/articles?filters[authors][documentId]=${author}&populate=*`,
  `/api/articles/${article}/comments`,
  `/api/articles/${article}/comments?sort=top&pagination[pageSize]=2`,
  `/api/articles/${slug}/comments?sort=oldest`,
  `/api/comments/${comment}`,
  `/api/comments/${comment}/replies`,
  `/api/comments/counts?articles=${article}`,
  `/api/authors/${author}`,
  '/api/authors?sort=name',
  `/api/topics/${topic}`,
  `/api/editor-notes/${note}`,
  '/api/editor-notes?sort=createdAt:desc',
];

/** What readers of a site ask for with parameters of their own, with the scene as a part of it. */
export const questionsOf = ({ article, slug, author, topic }: Scene): string[] => [
  `/api/articles?filters[topics][documentId]=${topic}`,
  `/api/articles?filters[authors][documentId]=${author}&sort=originallyPublishedOn:desc,documentId`,
  '/api/articles?filters[firstPublishedAt][$gte]=2020-01-01T00:00:00Z&pagination[limit]=5',
  '/api/articles?filters[originallyPublishedOn][$notNull]=true&sort=title,documentId&pagination[limit]=4',
  '/api/articles?fields=title,slug,wordCount&populate[discussion][fields]=commentCount',
  `/api/articles?filters[documentId]=${article}&populate=*`,
  `/api/articles/${slug}?populate[notes][sort]=kind,documentId&populate[topics]=true&fields=title`,
  `/api/editor-notes?filters[article][documentId]=${article}&populate[article][fields]=title`,
  '/api/topics?sort=name,documentId&fields=name',
  `/api/topics/${topic}?fields=name`,
  `/api/authors?filters[documentId][$ne]=${topic}&sort=name:desc,documentId&populate=avatar`,
  `/api/discussions?filters[article][documentId]=${article}&populate[article][fields]=title`,
];

const SHAPE = `
  documentId title slug wordCount authors { name } topics(sort: "name") { name slug }
  notes(sort: ["order", "documentId"]) { kind body editor { name } } discussion { commentCount }
`;

/** The same over GraphQL. */
export const graphqlQuestionsOf = ({ article, slug, topic }: Scene): string[] => [
  `{ articles(pagination: { limit: 4 }) { ${SHAPE} }
     articles_connection(filters: { topics: { documentId: { eq: "${topic}" } } }) {
       nodes { title } pageInfo { total }
     } }`,
  `{ article(documentId: "${article}") { ${SHAPE} } articleBySlug(slug: "${slug}") { ${SHAPE} } }`,
  `{ editorNotes(filters: { article: { documentId: { eq: "${article}" } } }) {
    body article { title }
  } }`,
  `{ authors(sort: ["name", "documentId"]) { name } topics(sort: ["name", "documentId"]) { name } }`,
];

/** Each kind of write, by its name, as somebody does it over REST. */
export const WRITE_KINDS: Record<string, Write> = {
  'an Article is changed': async (desk, { article }) => {
    await byToken(desk, 'PUT', `/api/articles/${article}`, { title: words(), body: words() });
  },
  'an Article gets another slug': async (desk, scene) => {
    const slug = words().toLowerCase().replace(' ', '-');
    await byToken(desk, 'PUT', `/api/articles/${scene.article}`, { slug });
    scene.slug = slug;
  },
  'an Article changes its topics, byline and date': async (desk, { article, author, topic }) => {
    const path = `/api/articles/${article}`;
    const { topics } = (await byToken(desk, 'GET', path)) as { topics: unknown[] };
    const [day, isIn] = [1 + (Date.now() % 28), topics.length === 0];
    await byToken(desk, 'PUT', path, {
      topics: isIn ? [topic] : [],
      authors: isIn ? [author] : [],
      originallyPublishedOn: `1911-05-${String(day).padStart(2, '0')}`,
    });
  },
  'an Article comes and goes': async (desk) => {
    const { documentId } = await byToken(desk, 'POST', '/api/articles', { title: words() });
    await byToken(desk, 'DELETE', `/api/articles/${documentId}`);
  },
  'an Article comes': async (desk, { author }) => {
    await byToken(desk, 'POST', '/api/articles', { title: words(), authors: [author] });
  },
  'an Author is renamed': async (desk, { author }) => {
    await byToken(desk, 'PUT', `/api/authors/${author}`, { name: words() });
  },
  'a Topic is renamed': async (desk, { topic }) => {
    await byToken(desk, 'PUT', `/api/topics/${topic}`, { name: words() });
  },
  'a note is changed': async (desk, { note }) => {
    await byToken(desk, 'PUT', `/api/editor-notes/${note}`, { body: words() });
  },
  'a note becomes internal and public again': async (desk, { note }) => {
    const path = `/api/editor-notes/${note}`;
    const { visibility } = (await byToken(desk, 'GET', path)) as { visibility: string };
    const other = visibility === 'public' ? 'internal' : 'public';
    await byToken(desk, 'PUT', path, { visibility: other });
  },
  'a note comes and another goes': async (desk, scene) => {
    const { documentId } = await byToken(desk, 'POST', '/api/editor-notes', {
      body: words(),
      kind: 'correction',
      article: scene.article,
    });
    await byToken(desk, 'DELETE', `/api/editor-notes/${scene.note}`);
    scene.note = documentId;
  },
  'a Comment comes': async (desk, scene) => {
    await say(desk, 1, scene);
  },
  'a Comment is answered': async (desk, scene) => {
    await say(desk, 2, scene, { parent: scene.comment });
  },
  'a Comment is edited': async (desk, scene) => {
    scene.comment = await say(desk, 0, scene);
    await byReader(desk, 0, 'PUT', `/api/comments/${scene.comment}`, { body: words() });
  },
  'a Comment is deleted by its Reader': async (desk, scene) => {
    const comment = await say(desk, 1, scene);
    await readConversation(desk, scene);
    await byReader(desk, 1, 'DELETE', `/api/comments/${comment}`);
  },
  'a Comment is liked': async (desk, scene) => {
    scene.comment = await say(desk, 0, scene);
    await readConversation(desk, scene);
    await byReader(desk, 3, 'PUT', `/api/comments/${scene.comment}/like`);
  },
  'a Like is taken back': async (desk, scene) => {
    const path = `/api/comments/${scene.comment}/like`;
    await byReader(desk, 3, 'PUT', path);
    await readConversation(desk, scene);
    await byReader(desk, 3, 'DELETE', path);
  },
  'a Comment is rejected': async (desk, scene) => {
    await moderate(desk, await say(desk, 1, scene), { status: 'rejected' });
  },
  'a rejected Comment is approved': async (desk, scene) => {
    const comment = await say(desk, 1, scene);
    await moderate(desk, comment, { status: 'spam' });
    await readConversation(desk, scene);
    await moderate(desk, comment, { status: 'approved' });
  },
  'a Comment is pinned': async (desk, scene) => {
    await moderate(desk, await say(desk, 2, scene), { pinned: true });
  },
  'a Comment is reported until it waits': async (desk, scene) => {
    const comment = await say(desk, 0, scene);
    for (const index of [1, 2, 3]) {
      await byReader(desk, index, 'POST', `/api/comments/${comment}/reports`, { reason: 'spam' });
    }
  },
  'a Discussion is hidden and shown': async (desk, scene) => {
    const path = `/api/discussions/${scene.discussion}`;
    await byToken(desk, 'PUT', path, { state: 'hidden' });
    await readConversation(desk, scene);
    await byToken(desk, 'PUT', path, { state: 'open' });
  },
  'a Discussion is to close': async (desk, { discussion }) => {
    const closesAt = new Date(Date.now() + 86_400_000 + Math.random() * 1e9).toISOString();
    await byToken(desk, 'PUT', `/api/discussions/${discussion}`, { closesAt });
  },
  'the rules change': async (desk) => {
    const rules = await byToken(desk, 'GET', '/api/comment-setting');
    await byToken(desk, 'PUT', '/api/comment-setting', { maxDepth: (rules.maxDepth % 6) + 1 });
  },
};
