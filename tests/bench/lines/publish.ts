import type { Bench, Line, Measurement } from '../core/line';
import { median } from '../core/rounds';
import type { Article } from '../seed/content/types';
import { articlesOf } from './content';
import { write } from './write';

const TIMES_A_ROUND = 10;

let edition = 0;

/** Changes and publishes an Article over REST; how long it takes to be answered, in milliseconds. */
const publish = async (bench: Bench, { documentId, title }: Article): Promise<Measurement> => {
  const side = await bench.side('foreword');
  const path = `/api/articles/${documentId}`;
  const saves: Measurement[] = [];
  for (let time = 0; time < TIMES_A_ROUND; time += 1) {
    edition += 1;
    const data = { title: `${title}, edition ${edition}` };
    saves.push({ value: await write(side, { method: 'PUT', path, data }) });
  }
  return median(saves);
};

export const publishWithComments: Line = {
  number: '8',
  name: 'publish an article again that has 5,000 comments',
  unit: 'ms',
  goal: { of: 'ratio', is: 'at most', limit: 1.3 },
  contenders: [
    {
      name: 'with 5,000',
      measure: (bench) => publish(bench, articlesOf(bench).busiest),
    },
    { name: 'with none', measure: (bench) => publish(bench, articlesOf(bench).silent) },
  ],
};
