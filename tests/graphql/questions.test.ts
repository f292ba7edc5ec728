import fc from 'fast-check';

import { app } from '../helpers/foreword';
import { askGraphqlBothWays } from '../helpers/questions/both-ways';
import { type Caller, createCallers, MISSING } from '../helpers/questions/callers';
import { type Operation, operationOf } from '../helpers/questions/operation';
import { selectionsOn } from '../helpers/questions/selections';
import { Stored } from '../helpers/questions/values';
import { createWorld } from '../helpers/questions/world';

/** Operations of each caller. */
const RUNS = Number(process.env.FOREWORD_TEST_QUESTIONS ?? 20);

const CALLERS = ['anonymous', 'Reader', 'Reader who may not list Authors', 'API token'];

jest.setTimeout(30_000 + RUNS * 1_000);

let stored: Stored;
let callers: Caller[];

beforeAll(async () => {
  await createWorld();
  stored = await Stored.read();
});

// An access token is good for ten minutes.
beforeEach(async () => {
  callers = await createCallers();
});

const expectSame = async (caller: Caller, operation: Operation): Promise<void> => {
  const { answer, ordinary } = await askGraphqlBothWays(operation, caller);
  expect({ ...operation, ...answer }).toEqual({ ...operation, ...ordinary });
  expect(JSON.stringify(answer)).not.toContain('INTERNAL_SERVER_ERROR');
};

const expectAllSame = async (caller: Caller): Promise<void> => {
  const operation = selectionsOn(stored, caller).map((selections) => operationOf(selections));
  await fc.assert(
    fc.asyncProperty(operation, (one) => expectSame(caller, one)),
    { numRuns: RUNS },
  );
};

it.each(CALLERS)('GraphQL answers as Strapi does, whatever is asked: %s', async (name) => {
  const caller = callers.find((one) => one.name === name);
  expect(caller).toBeDefined();
  if (caller) await expectAllSame(caller);
});

describe('where the public role lacks a permission', () => {
  const permissions = () => app().db.query('plugin::users-permissions.permission');
  let role: number;

  beforeAll(async () => {
    const where = { action: MISSING, role: { type: 'public' } };
    const found = await permissions().findOne({ where, populate: ['role'] });
    role = found.role.id;
    await permissions().delete({ where: { id: found.id } });
  });

  afterAll(() => permissions().create({ data: { action: MISSING, role } }));

  it('GraphQL answers with the same errors as Strapi', async () => {
    await expectAllSame({ name: 'anonymous', seesDrafts: false });
  });
});
