import { setLimits } from '../../helpers/limits';
import { type Answer, get, graphql, post } from '../../helpers/http';
import { createApiToken } from '../../helpers/people';
import { load } from '../../helpers/foreword';
import { graphqlProbes } from '../../helpers/reach/graphql-probes';
import { createScene, plant, type Scene } from '../../helpers/reach/plant';
import { restProbes } from '../../helpers/reach/rest-probes';
import { GUESS } from '../../helpers/reach/secrets';

/**
 * Everything is asked twice: before secrets are put into every place that is not for readers, and after
 * it. Whatever answers otherwise the second time has let something out.
 */

let scene: Scene;
/** All that could be asked for. */
let every: string[];
let rest: string[];
let queries: string[];

/** By who asks, what, and when. */
type Answers = Map<string, string>;

let before: Answers;
let after: Answers;

/**
 * There are some 20,000 addresses and as many queries, which take hours: as many of each as this are
 * asked, spread evenly over all. More of them on PostgreSQL, where there is time.
 */
const MOST = Number(
  process.env.FOREWORD_TEST_REACH ?? (process.env.FOREWORD_TEST_DATABASE === 'postgres' ? 100 : 50),
);

const spread = (all: string[]): string[] => {
  const step = Math.max(1, all.length / MOST);
  return Array.from(
    { length: Math.floor(all.length / step) },
    (_, at) => all[Math.floor(at * step)] ?? '',
  );
};

const forget = (): void => {
  const { responseCache } = load('./lib/http-cache') as { responseCache: { clear: () => void } };
  responseCache.clear();
};

const seen = ({ status, body, headers }: Answer): string => {
  const told: string[] = [];
  headers.forEach((value, name) => {
    if (!/^(date|x-response-time|etag|access-control-.*)$/.test(name))
      told.push(`${name}: ${value}`);
  });
  // An Author's private link is a change of the Author, and says no more than that.
  return JSON.stringify([status, body, told]).replace(/\\?"updatedAt\\?":\\?"[^"]*"/g, '');
};

const askAll = async (): Promise<Answers> => {
  const answers: Answers = new Map();
  const tokens = [undefined, ...scene.tryers.map(({ token }) => token)];
  for (const [who, token] of tokens.entries()) {
    // Readers have rights of their own over few things: they ask every tenth question.
    const mine = (all: string[]) => all.filter((_, at) => who === 0 || at % 10 === who);
    for (const path of mine(rest)) answers.set(`${who} ${path}`, seen(await get(path, { token })));
    for (const query of mine(queries)) {
      const answer = await post('/graphql', { token, body: { query } });
      answers.set(`${who} ${query}`, seen(answer));
    }
  }
  return answers;
};

/** Where two answers begin to differ. */
const difference = (one: string, other: string): [string, string] => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 120);
  return [around(one), around(other)];
};

beforeAll(async () => {
  setLimits();
  scene = await createScene();
  const { article, hidden, withdrawn, note, said, inHidden } = scene;
  const names = [article, hidden, withdrawn].map(({ documentId }) => documentId);
  const addresses = await restProbes((route) => {
    if (route.startsWith('/api/articles'))
      return [...names, String(withdrawn.slug), `${GUESS}-draft`];
    if (route.startsWith('/api/comments')) return [said.documentId, inHidden.documentId];
    return route.startsWith('/api/editor-notes') ? [note.documentId] : [article.documentId];
  });
  every = addresses;
  rest = spread(addresses);
  const everyQuery = graphqlProbes([
    article.documentId,
    hidden.documentId,
    note.documentId,
    said.documentId,
  ]);
  queries = spread(everyQuery);
  before = await askAll();
  await plant(scene);
  forget();
  after = await askAll();
}, 1_800_000);

describe('a value that is not public', () => {
  it('is asked for by every parameter, over every route', () => {
    expect(rest.length).toBeGreaterThanOrEqual(MOST - 1);
    expect(queries.length).toBeGreaterThanOrEqual(MOST - 1);
    const isAsked = (what: RegExp) => every.some((address) => what.test(address));
    for (const what of [
      /status=draft/,
      /publicationFilter/,
      /locale/,
      /filters.*\$startsWith/,
      /filters.*\$not\b/,
      /sort=.*\..*\./,
      /populate.*populate/,
      /fields/,
    ]) {
      expect([what, isAsked(what)]).toEqual([what, true]);
    }
  });

  it('is in no response, neither in its body nor in its headers', () => {
    const telling = [...after].flatMap(([question, answer]) => {
      const found = new RegExp(`.{0,80}${GUESS}-\\w{8}-`).exec(answer);
      return found ? [[question, found[0]]] : [];
    });
    expect(telling).toEqual([]);
  });

  it('changes no response, so that it cannot be found out by filters and sorts', () => {
    const changed = [...after].flatMap(([question, answer]) => {
      const earlier = before.get(question) ?? '';
      return earlier === answer ? [] : [[question, ...difference(earlier, answer)]];
    });
    expect(changed).toEqual([]);
  });

  it('never causes a server error', () => {
    const faults = [...after].filter(([, answer]) => /^\[5|INTERNAL_SERVER_ERROR/.test(answer));
    expect(faults).toEqual([]);
  });

  it('exists: an API token that may see it finds it', async () => {
    const token = await createApiToken();
    const ask = (path: string) => get(path, { token });
    const { article } = scene;
    expect(
      JSON.stringify((await ask(`/api/articles/${article.documentId}?status=draft`)).body),
    ).toContain(GUESS);
    expect(
      (await ask(`/api/editor-notes?filters[body][$startsWith]=${GUESS}`)).body.data,
    ).toHaveLength(1);
    const { data } = await graphql(
      `{ articles(status: DRAFT, filters: { title: { startsWith: "${GUESS}" } }) { title } }`,
      {},
      token,
    );
    expect(data.articles).toHaveLength(3);
  });
});
