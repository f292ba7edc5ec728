import type { Contender, Line, Measurement } from '../core/line';
import { fetched } from './loads';
import { randomOf } from '../seed/content/random';
import { frequentWord } from '../seed/content/vocabulary';
import type { Side } from '../sides/side';

/** So many different searches a round: enough for a twentieth of them to be some. */
const SEARCHES = 60;

const SEED = 20_261_128;

const random = randomOf(SEED);

/** Words as often as they are in the texts: people ask for frequent words and for rare ones. */
const words = (count: number): string =>
  Array.from({ length: count }, () => frequentWord(random)).join(' ');

const oneWord = (): string => words(1);
const threeAndPhrase = (): string => `${words(3)} "${words(2)}"`;

/** Of searches one after the other, half in Articles and half in Comments: what 95 of 100 take at most. */
const p95Of = async (side: Pick<Side, 'url'>, query: () => string): Promise<Measurement> => {
  const times: number[] = [];
  for (let count = 0; count < SEARCHES; count += 1) {
    const parameters = new URLSearchParams({
      q: query(),
      in: count % 2 === 0 ? 'articles' : 'comments',
    });
    const start = performance.now();
    await (await fetched(side, `/api/search?${parameters.toString()}`)).text();
    times.push(performance.now() - start);
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { value: sorted[Math.floor(SEARCHES * 0.95)] ?? 0 };
};

const onSqlite = (query: () => string): Contender => ({
  name: 'SQLite',
  measure: async (bench) => p95Of(await bench.side('foreword'), query),
});

const onPostgres = (query: () => string): Contender => ({
  name: 'PostgreSQL',
  async measure(bench) {
    const { servers } = await bench.instances();
    return p95Of(servers[0], query);
  },
});

const line = (number: string, name: string, limit: number, query: () => string): Line => ({
  ...{ number, name, unit: 'ms' },
  goal: { of: 'value', is: 'at most', limit },
  contenders: [onSqlite(query), onPostgres(query)],
});

/** On databases of the size of the run; `npm run bench:seed` makes larger ones. */
export const searchLines: readonly Line[] = [
  line('16a', 'search of one word, p95', 50, oneWord),
  line('16b', 'search of three words and a phrase, p95', 100, threeAndPhrase),
];
