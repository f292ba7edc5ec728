import { get, graphql, send } from '../helpers/http';
import { createApiToken, createReaders } from '../helpers/people';
import { askBothWays, askGraphqlBothWays } from '../helpers/questions/both-ways';
import { setRules } from '../helpers/rules';
import {
  addressesOf,
  type Desk,
  graphqlQuestionsOf,
  questionsOf,
  type Scene,
  setScene,
  WRITE_KINDS,
} from '../helpers/write-kinds';

/** Of each kind; more are asked for where there is time. */
const ROUNDS = Number(process.env.FOREWORD_TEST_ROUNDS ?? 1);

/** A session of ours: such a request is answered afresh. */
const AFRESH = { headers: { Cookie: 'strapi_session=none' } };

let desk: Desk;
let scene: Scene;

beforeAll(async () => {
  await setRules();
  desk = { ask: send, apiToken: await createApiToken(), readers: await newReaders() };
  scene = await setScene(desk);
});

// An access token is good for ten minutes: with many rounds, not for all kinds.
beforeEach(async () => {
  desk.readers = await newReaders();
});

afterAll(() => setRules());

const newReaders = async (): Promise<string[]> =>
  (await createReaders(4)).map(({ token }) => token);

it.each(Object.entries(WRITE_KINDS))(
  'when %s, no address shows the former state',
  async (_name, write) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(addressesOf(scene).map((address) => get(address)));
      await write(desk, scene);
      for (const address of addressesOf(scene)) {
        const { status, body } = await get(address);
        const afresh = await get(address, AFRESH);
        expect({ address, status, body }).toEqual({
          address,
          status: afresh.status,
          body: afresh.body,
        });
      }
    }
  },
  600_000,
);

/** Over REST by the address, over GraphQL by the query. */
const askBoth = (question: string) =>
  question.startsWith('/')
    ? askBothWays(question, {})
    : askGraphqlBothWays({ query: question, variables: {} }, {});

const allQuestions = () => [...questionsOf(scene), ...graphqlQuestionsOf(scene)];

it.each(Object.entries(WRITE_KINDS))(
  'when %s, no question is answered with the former state',
  async (_name, write) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const former = allQuestions();
      const ask = (question: string) =>
        question.startsWith('/') ? get(question) : graphql(question);
      await Promise.all(former.map(ask));
      await write(desk, scene);
      // With another slug, the address of the former one is asked, too.
      const questions = [...new Set([...former, ...allQuestions()])];
      const both = await Promise.all(questions.map(askBoth));
      expect(both.map(({ answer }, at) => [questions[at], answer])).toEqual(
        both.map(({ ordinary }, at) => [questions[at], ordinary]),
      );
    }
  },
  600_000,
);
