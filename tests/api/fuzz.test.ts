import fc from 'fast-check';

import { type Kind, KINDS, OPERATORS, typesOf } from '../../src/lib/query-check';
import { prepareCallers, signInAsEditor } from '../helpers/fuzz/callers';
import { type Known, requests } from '../helpers/fuzz/requests';
import { type RawRequest, sendRaw } from '../helpers/fuzz/send';
import { type FuzzedServer, startFuzzedServer } from '../helpers/fuzz/server';

/** A few in passing with each `npm test`; the thousands run with PostgreSQL and in CI. */
const COUNT = Number(
  process.env.FOREWORD_TEST_FUZZ ??
    (process.env.FOREWORD_TEST_DATABASE === 'postgres' ? 2_000 : 300),
);
/** Always the same, so that a red run is due to a change; another seed looks elsewhere. */
const SEED = Number(process.env.FOREWORD_TEST_SEED ?? 20_231_107);

const AT_ONCE = 4;
const BATCH = 250;

/** What the fuzz may not do to itself: end its sessions, and write files of the project. */
const NOT_SENT = /^\/(admin\/(logout|users\/me)|content-type-builder)/;

jest.setTimeout(60_000 + COUNT * 400);

let server: FuzzedServer;
let url: string;
let known: Known;

beforeAll(async () => {
  server = await startFuzzedServer();
  url = `http://127.0.0.1:${server.port}`;
  const routes = server.routes.filter(
    ({ methods, path }) => methods.length > 0 && !NOT_SENT.test(path),
  );
  known = { routes, models: server.models, ...(await prepareCallers(url)) };
});

afterAll(() => server.stop());

it('no request to any route answers 500 or more, or reads a property that all objects inherit', async () => {
  const failures: string[] = [];
  const counts = new Map<number, number>();
  let unanswered = 0;

  for (let sent = 0; sent < COUNT; sent += BATCH) {
    // A session that the fuzz has ended by itself is begun anew.
    known.tokens.admin = await signInAsEditor(url);
    const size = Math.min(BATCH, COUNT - sent);
    const batch = fc.sample(requests(known), { numRuns: size, seed: SEED + sent });
    await eachAtOnce(batch, async (request) => {
      const { status, text } = await sendRaw(server.port, request);
      const group = Math.floor(status / 100);
      counts.set(group, (counts.get(group) ?? 0) + 1);
      if (status === 0) unanswered += 1;
      if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) {
        failures.push(`${shown(request)}\n  → ${text.slice(0, 20)} ${text.slice(-300)}`);
      }
    });
  }

  const groups = [...counts].sort().map(([group, count]) => `${count} × ${group}xx`);
  process.stdout.write(
    `Fuzzed ${known.routes.length} routes with ${COUNT} requests, FOREWORD_TEST_SEED=${SEED}: ${groups.join(', ')}\n`,
  );
  if (failures.length > 0) process.stdout.write(`${server.log().slice(-20_000)}\n`);
  expect(failures).toEqual([]);
  // A connection may end without an answer where its request was cut short, and nowhere else.
  expect(unanswered).toBeLessThan(COUNT / 20);
  expect(await server.inheritedNow()).toEqual(server.inherited);
  expect((await fetch(`${url}/_health`)).status).toBe(204);
});

/** A value that each kind of attribute can have, and one that none of the kind can. */
const EXAMPLES: Record<Kind, [fits: string, other: string]> = {
  text: ['x', ''],
  choice: ['red', 'blue'],
  integer: ['7', '2147483648'],
  biginteger: ['9223372036854775807', '9223372036854775808'],
  number: ['1.5', '1e400'],
  boolean: ['true', 'TRUE'],
  date: ['2024-02-29', '2026-02-30'],
  time: ['09:30:00', '09:30'],
  datetime: ['2026-07-18T09:30:00Z', '2026-02-30T10:00:00Z'],
  json: ['%7B%22a%22%3A1%7D', '%7B'],
};

const DATABASE = process.env.FOREWORD_TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite';

it.each(KINDS)(
  'attributes of the kind %s are compared as the table of operators says',
  async (kind) => {
    const token = known.tokens.api ?? '';
    const ask = async (name: string, operator: string, value: string) => {
      const filter = `filters[${name}][${operator}]`;
      const values =
        operator === '$between'
          ? [0, 1].map((at) => `${filter}[${at}]=${value}`)
          : [`${filter}=${value}`];
      const headers = { Authorization: `Bearer ${token}` };
      const answer = await fetch(`${url}/api/specimens?${values.join('&')}`, { headers });
      const { error } = (await answer.json()) as { error?: { details: { field: string } } };
      return [name, operator, value, answer.status, error?.details.field];
    };
    const [fits, other] = EXAMPLES[kind];
    for (const name of typesOf(kind)) {
      for (const [operator, { kinds, takes, database = DATABASE }] of OPERATORS) {
        const isCompared = kinds.includes(kind) && database === DATABASE;
        const value = takes === 'boolean' ? 'true' : fits;
        const refused = [400, `filters.${name}.${operator}`];
        expect(await ask(name, operator, value)).toEqual([
          ...[name, operator, value],
          ...(isCompared ? [200, undefined] : refused),
        ]);
        // Every text that comes in a URL fits.
        if (kind === 'text' || takes.startsWith('text') || takes === 'boolean') continue;
        expect(await ask(name, operator, other)).toEqual([name, operator, other, ...refused]);
      }
    }
  },
);

const eachAtOnce = async <Item>(
  items: Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) await work(item);
    }),
  );
};

const shown = ({ method, path, headers, body }: RawRequest): string => {
  const others = headers.map(([name, value]) =>
    name === 'Authorization' ? `${name}: …${value.slice(-4)}` : `${name}: ${value.slice(0, 100)}`,
  );
  return `${method} ${path.slice(0, 400)} ${others.join('; ')} ${body.toString().slice(0, 400)}`;
};
