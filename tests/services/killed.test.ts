import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import { openNewsroom, registerReader, say } from '../helpers/newsroom';
import { SHARED_REDIS } from '../helpers/redis';
import { createDatabase, inDatabase } from '../helpers/scratch';

let databaseUrl: string;
let environment: NodeJS.ProcessEnv;
let one: Instance;
let other: Instance;
let slug: string;

beforeAll(async () => {
  databaseUrl = await createDatabase('killed');
  environment = sharedEnvironment(databaseUrl, SHARED_REDIS);
  [one, other] = await Promise.all([startInstance(environment), startInstance(environment)]);
  slug = (await openNewsroom(one)).slug;
});

afterAll(() => one.stop());

it('when one instance is killed during writes, the other continues, nothing is lost, and counts are right', async () => {
  const readers = await Promise.all([registerReader(one), registerReader(one)]);
  const acknowledged: string[] = [];
  let isOver = false;
  const writing = async (instance: Instance, token: string, name: string) => {
    for (let round = 1; !isOver; round += 1) {
      const answer = await say(instance, slug, token, `${name}, words ${round}`).catch(
        () => undefined,
      );
      if (!answer) return;
      expect(answer.status).toBe(201);
      acknowledged.push(`${name}, words ${round}`);
    }
  };
  const moreAreWritten = async () => {
    const enough = acknowledged.length + 20;
    while (acknowledged.length < enough) await delay(20);
  };
  const working = Promise.all(
    readers.flatMap(({ token }, index) => [
      writing(one, token, `One ${index}`),
      writing(other, token, `Other ${index}`),
    ]),
  );
  await moreAreWritten();
  await other.kill();
  await moreAreWritten();
  isOver = true;
  await working;

  const kept = await inDatabase<{ body: string }>(databaseUrl, 'SELECT body FROM comments');
  expect(kept.map(({ body }) => body)).toEqual(expect.arrayContaining(acknowledged));
  expect(recount()).toContain('Every count was right.');
});

const recount = (): string =>
  execFileSync(process.execPath, ['dist/src/commands/recount.js'], {
    cwd: path.resolve(__dirname, '..', '..'),
    env: { ...environment, PORT: '1337' },
    encoding: 'utf8',
  });
