import type { Bench, Contender, Measurement } from '../core/line';
import type { LoadRequest } from '../load/job';
import { randomOf } from '../seed/content/random';
import type { Side, SideName } from '../sides/side';

/** What a path is answered with. */
export const fetched = async ({ url }: Pick<Side, 'url'>, path: string): Promise<Response> => {
  const answer = await fetch(url + path);
  if (answer.status !== 200)
    throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

/** The JSON of an answer. */
const jsonOf = async (side: Pick<Side, 'url'>, path: string): Promise<Buffer> =>
  Buffer.from(await (await fetched(side, path)).arrayBuffer());

/** One request again and again: answers a second. */
export const again = async (
  { load, scale }: Bench,
  { url }: Pick<Side, 'url'>,
  request: LoadRequest,
  status = 200,
): Promise<number> => {
  const job = { url, requests: [request], seconds: scale.seconds };
  return (await load.run(job, status)).perSecond;
};

/**
 * What Foreword answers to a path as the constant answer of a Strapi's first middleware: the same bytes,
 * since a load generator takes longer to read letters beyond ASCII.
 */
export const ceiling = (path: (bench: Bench) => string): Contender => ({
  name: 'ceiling',
  async measure(bench) {
    const json = await jsonOf(await bench.side('foreword'), path(bench));
    const stock = await bench.side('stock');
    const at = `/ceiling/${json.byteLength}`;
    await fetch(stock.url + at, { method: 'PUT', body: new Uint8Array(json) });
    return { value: await again(bench, stock, { path: at }), of: `${json.byteLength} bytes` };
  },
});

/** The slow side does not get through all of them, and is to ask for a fair choice. */
const SEED = 20_260_104;

/** Longer than what repeats: each time, much is done. */
const PATIENCE = 2;

/** What it takes to answer addresses for the first time. */
export interface FirstAnswers {
  perSecond: number;
  answers: number;
  /** SQL statements an answer. */
  statements: number;
  /** Processor time of the server an answer, in milliseconds. */
  cpu: number;
}

/**
 * Makes each of some requests once, in any order, after the side's cache was cleared. A path is a GET.
 *
 * @param most makes so many of them at most: a fair choice
 * @throws when answers came from memory after all
 */
export const askEachOnce = async (
  { load, scale, ...bench }: Bench,
  name: SideName,
  asked: readonly (string | LoadRequest)[],
  most = asked.length,
): Promise<FirstAnswers> => {
  const side = await bench.side(name);
  await side.ask('forget');
  await side.ask('statements');
  const before = await side.ask('cpu');
  const requests = randomOf(SEED)
    .shuffled(asked)
    .slice(0, most)
    .map((each) => (typeof each === 'string' ? { path: each } : each));
  const seconds = PATIENCE * scale.seconds;
  const { perSecond, answers } = await load.run({ url: side.url, requests, seconds, isOnce: true });
  const cpu = ((await side.ask('cpu')) - before) / answers;
  const statements = (await side.ask('statements')) / answers;
  if (statements < 1) throw new Error(`${name} gave some of ${answers} answers from memory.`);
  return { perSecond, answers, statements, cpu };
};

/** The same as a measurement: answers a second. */
export const eachOnce = async (...about: Parameters<typeof askEachOnce>): Promise<Measurement> => {
  const { perSecond, answers, statements, cpu } = await askEachOnce(...about);
  const each = `each ${statements.toFixed(1)} statements, ${cpu.toFixed(1)} ms of processor`;
  return { value: perSecond, of: `${answers} addresses, ${each}` };
};
