import type { Bench, Contender, Line, Measurement } from '../core/line';
import type { LoadRequest } from '../load/job';
import type { Side } from '../sides/side';
import { articlesOf, held } from './content';
import { listPages, plainList } from './list-pages';
import { askEachOnce, eachOnce } from './loads';
import { ARTICLE_QUESTIONS } from './questions/articles';
import { GRAPHQL_QUESTIONS } from './questions/graphql';
import { OTHER_QUESTIONS } from './questions/others';
import type { Asked, Question } from './questions/question';

/** How much faster than a plain Strapi each of them is to be answered. */
const LEAST = 8;

type Measure = (
  bench: Bench,
  side: keyof Asked,
  asked: readonly (string | LoadRequest)[],
) => Promise<Measurement>;

/** Processor time of an answer, in milliseconds. */
const costOf: Measure = async (bench, side, asked) => {
  const most = bench.scale.addresses[side];
  const { cpu, answers, statements } = await askEachOnce(bench, side, asked, most);
  return { value: cpu, of: `${answers} addresses, each ${statements.toFixed(1)} statements` };
};

/** Answers a second. */
const rateOf: Measure = (bench, side, asked) =>
  eachOnce(bench, side, asked, bench.scale.addresses[side]);

/** Measures what it takes a side to answer a question. */
const answering = (
  name: string,
  { question, side, measure }: { question: Question; side: keyof Asked; measure: Measure },
): Contender => ({
  name,
  async measure(bench) {
    const asked = question.askedOf(held(bench.scale.size)).map((each) => each[side]);
    const measured = await measure(bench, side, asked);
    if (!(await findsAny(await bench.side(side), asked[0]))) {
      throw new Error(`${name} finds nothing: ${JSON.stringify(asked[0])}`);
    }
    return measured;
  },
});

/** Whether anything is found: an empty answer is a quick one, and GraphQL sends errors with a 200. */
const findsAny = async ({ url }: Side, request?: LoadRequest): Promise<boolean> => {
  if (!request) return false;
  const { path, ...init } = request;
  const { data } = (await (await fetch(url + path, init)).json()) as { data?: object | null };
  return Object.values(data ?? {})
    .flat()
    .some(Boolean);
};

/** What a question costs beside a page of the plain list, and how it does beside a plain Strapi. */
const linesOf = (question: Question, number: string): Line[] => [
  {
    number,
    name: `CPU of ${question.name}`,
    unit: 'ms',
    goal: { of: 'ratio', is: 'at most', limit: question.limit },
    contenders: [
      answering('Foreword', { question, side: 'foreword', measure: costOf }),
      {
        name: 'plain list',
        measure: (bench) =>
          costOf(bench, 'foreword', listPages(articlesOf(bench).all.length).map(plainList)),
      },
    ],
  },
  {
    number: `${number}′`,
    name: `${question.name}, never asked before`,
    unit: '/s',
    goal: { of: 'ratio', is: 'at least', limit: LEAST },
    contenders: [
      answering('Foreword', { question, side: 'foreword', measure: rateOf }),
      answering('stock', { question, side: 'stock', measure: rateOf }),
    ],
  },
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export const newQuestions: readonly Line[] = [
  ...ARTICLE_QUESTIONS,
  ...OTHER_QUESTIONS,
  ...GRAPHQL_QUESTIONS,
].flatMap((question, index) => linesOf(question, `21${LETTERS.charAt(index)}`));
