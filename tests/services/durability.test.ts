import { setTimeout as delay } from 'node:timers/promises';

import { randomOf } from '../bench/seed/content/random';
import { onPostgres, onSqlite } from '../helpers/durability/databases';
import { readFacts } from '../helpers/durability/facts';
import { findHalves } from '../helpers/durability/half-written';
import { newLedger } from '../helpers/durability/ledger';
import { recount, RECOUNT } from '../helpers/durability/recount';
import { type Works, writeAsDesk, writeAsReader } from '../helpers/durability/writers';
import { startInstance } from '../helpers/instance';
import { ask, deskToken, openNewsroom, registerReader, signIn } from '../helpers/newsroom';

/** How many newsrooms there are on each database, and how often each of them is killed. */
const NEWSROOMS = Number(process.env.FOREWORD_TEST_NEWSROOMS ?? 1);
const KILLS = Number(process.env.FOREWORD_TEST_KILLS ?? 3);
const SEED = Number(process.env.FOREWORD_TEST_SEED ?? 1);
const READERS = 4;
/** Characters of a server's log, where something failed in it. */
const LOG_SHOWN = 20_000;
/** How many writes are acknowledged at most before a kill, which then comes at any moment. */
const MOST_WRITES = 60;
const LONGEST_WAIT_MS = 100;
/** A session's access token is good for ten minutes. */
const SIGN_IN_AGAIN_MS = 300_000;

const newsrooms = Array.from({ length: NEWSROOMS }, (_, index) => index + 1);

it.concurrent.each([
  ...newsrooms.map((newsroom) => ['SQLite', newsroom, onSqlite] as const),
  ...newsrooms.map((newsroom) => ['PostgreSQL', newsroom, onPostgres] as const),
])(
  `on %s, newsroom %i loses nothing and counts right, killed ${KILLS} times while everybody writes`,
  async (database, newsroom, make) => {
    const { environment, query, check } = await make(newsroom);
    const random = randomOf(SEED * 1_000_003 + newsroom * 7_919);
    const ledger = newLedger();
    let words = 0;
    const works: Works = {
      ledger,
      articles: [],
      comments: [],
      failures: [],
      word: (kind) => `${kind}${(words += 1)}`,
    };

    let instance = await startInstance(environment, RECOUNT);
    const { adminToken } = await openNewsroom(instance);
    const token = await deskToken(instance, adminToken);
    const readers = [];
    while (readers.length < READERS) readers.push(await registerReader(instance));
    let signedInAt = Date.now();
    const found = (await ask(instance, '/api/articles?fields[0]=title&fields[1]=slug')).body.data;
    for (const article of found as Works['articles']) {
      ledger.begin([{ fact: `article ${article.title}`, value: article.slug }]).succeed();
      works.articles.push(article);
    }

    for (let round = 1; round <= KILLS; round += 1) {
      const writers = [
        ...readers.map((reader) =>
          writeAsReader({ instance, works, random: randomOf(random.below(2 ** 31)) }, reader),
        ),
        ...[1, 2].map(() =>
          writeAsDesk({ instance, works, token, random: randomOf(random.below(2 ** 31)) }),
        ),
      ];
      const enough = ledger.acknowledged() + 1 + random.below(MOST_WRITES);
      while (ledger.acknowledged() < enough) await delay(1);
      await delay(random.below(LONGEST_WAIT_MS));
      await instance.kill();
      await Promise.all(writers);
      if (works.failures.length > 0) process.stdout.write(instance.log().slice(-LOG_SHOWN));

      instance = await startInstance(environment, RECOUNT);
      expect({
        round,
        // Before anything is mended.
        halves: await findHalves(query),
        files: check(),
        lost: ledger.compare(await readFacts(query)),
        off: await recount(instance),
        failures: works.failures,
      }).toEqual({ round, halves: [], files: [], lost: [], off: [], failures: [] });

      process.stdout.write(
        `${database} ${newsroom}: killed ${round} of ${KILLS} times, ${ledger.acknowledged()} writes acknowledged, nothing lost\n`,
      );
      if (Date.now() - signedInAt < SIGN_IN_AGAIN_MS) continue;
      signedInAt = Date.now();
      for (const reader of readers) reader.token = (await signIn(instance, reader)).token;
    }
    await instance.kill();
  },
  60_000 + KILLS * 120_000,
);
