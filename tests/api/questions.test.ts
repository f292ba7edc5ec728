import fc from 'fast-check';

import { statementsOf } from '../helpers/statements';
import { get } from '../helpers/http';
import { askBothWays } from '../helpers/questions/both-ways';
import { type Caller, createCallers } from '../helpers/questions/callers';
import { type PublicModel, publicModels } from '../helpers/questions/models';
import { type Query, written } from '../helpers/questions/query';
import { listQuestion, singleQuestion } from '../helpers/questions/rest';
import { Stored } from '../helpers/questions/values';
import { createWorld } from '../helpers/questions/world';

/** Questions of each list, and half as many of its single documents. */
const RUNS = Number(process.env.FOREWORD_TEST_QUESTIONS ?? 30);

const TYPES = ['articles', 'editor-notes', 'authors', 'topics', 'discussions'];

jest.setTimeout(30_000 + RUNS * 1_000);

let stored: Stored;
let callers: Caller[];

beforeAll(async () => {
  await createWorld();
  stored = await Stored.read();
  callers = await createCallers();
});

interface Question {
  caller: Caller;
  path: string;
  query: Query;
  /** Shown by fast-check where a question is answered otherwise than by Strapi. */
  toString: () => string;
}

const expectSame = async ({ caller, path, query }: Question): Promise<void> => {
  const address = `${path}?${written(query)}`;
  const asked = { caller: caller.name, address: decodeURIComponent(address) };
  const { answer, ordinary } = await askBothWays(address, caller, query);
  expect({ ...asked, ...answer }).toEqual({ ...asked, ...ordinary });
  expect({ ...asked, isFault: answer.status >= 500 }).toEqual({ ...asked, isFault: false });
};

const typeAt = (name: string): PublicModel => {
  const found = publicModels().find(({ path }) => path === `/api/${name}`);
  if (!found) throw new Error(`There is no public type ${name}.`);
  return found;
};

const asQuestion = (caller: Caller, path: string, query: Query): Question => ({
  ...{ caller, path, query },
  toString: () => `${caller.name}: ${path}?${decodeURIComponent(written(query))}`,
});

it('every public type is asked about', () => {
  expect(publicModels().map(({ path }) => path.slice('/api/'.length))).toEqual(
    expect.arrayContaining(TYPES),
  );
  expect(publicModels()).toHaveLength(TYPES.length);
});

describe('whatever is asked', () => {
  // An access token is good for ten minutes.
  beforeEach(async () => {
    callers = await createCallers();
  });

  it.each(TYPES)('lists of %s answer as Strapi does', async (name) => {
    const type = typeAt(name);
    const question = fc
      .constantFrom(...callers)
      .chain((caller) =>
        listQuestion(stored, type, caller).map((query) => asQuestion(caller, type.path, query)),
      );
    await fc.assert(fc.asyncProperty(question, expectSame), { numRuns: RUNS });
  });

  it.each(TYPES)('single documents of %s answer as Strapi does', async (name) => {
    const type = typeAt(name);
    const question = fc
      .tuple(fc.constantFrom(...callers), stored.namesOf(type))
      .chain(([caller, id]) =>
        singleQuestion(stored, type, caller).map((query) =>
          asQuestion(caller, `${type.path}/${encodeURIComponent(id)}`, query),
        ),
      );
    await fc.assert(fc.asyncProperty(question, expectSame), { numRuns: Math.ceil(RUNS / 2) });
  });
});

describe('what cannot be, or is seldom asked, is answered by Strapi as before', () => {
  it.each([
    'filters[authors][account][email][$contains]=@',
    'filters[createdBy][email][$contains]=@',
    'filters[slugIsDerived]=true',
    'filters[nothing]=1',
    'filters[wordCount][$gt]=abc',
    'sort=slugIsDerived',
    'sort=notes.order',
    'fields=slugIsDerived',
    'populate=createdBy',
    'populate[notes][limit]=1',
    'populate[notes][pagination][limit]=1',
    'populate[0]=*',
    'populate[notes]=*',
    'status=draft',
    'locale=*',
    'pagination[page]=0',
    'pagination[page]=1&pagination[start]=0',
    'unknown=1',
    'filters[cover][related][title]=x',
    'filters[$not][notes][body][$contains]=x',
  ])('%s', async (query) => {
    for (const caller of callers) {
      const { answer, ordinary } = await askBothWays(`/api/articles?${query}`, caller);
      expect([caller.name, answer]).toEqual([caller.name, ordinary]);
    }
  });
});

it('a planned list takes three statements, and from the cache of Articles two', async () => {
  const { body } = await get('/api/articles?filters[topics][id][$notNull]=true');
  const query = `filters[topics][slug]=${body.data[0].topics[0].slug}`;
  await get(`/api/articles?${query}&pagination[pageSize]=2`);
  const statements = await statementsOf(() => get(`/api/articles?${query}&pagination[pageSize]=1`));
  expect(statements).toHaveLength(2);
});
