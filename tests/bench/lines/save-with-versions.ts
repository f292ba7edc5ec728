import type { Bench, Contender, Line, Measurement } from '../core/line';
import { median } from '../core/rounds';
import type { Article } from '../seed/content/types';
import type { SideName } from '../sides/side';
import { articlesOf } from './content';
import { write } from './write';

const SAVES_A_ROUND = 20;

/** So many versions has the Article that is published. */
const VERSIONS = 1_000;

let edition = 0;

/** Changes an Article over REST; how long it takes to be answered, in milliseconds. */
const change = async (
  bench: Bench,
  sideName: SideName,
  { documentId, title }: Article,
  status: 'draft' | 'published',
): Promise<number> => {
  edition += 1;
  return write(await bench.side(sideName), {
    method: 'PUT',
    path: `/api/articles/${documentId}?status=${status}`,
    data: { title: `${title}, edition ${edition}` },
  });
};

const times = async (count: number, save: () => Promise<number>): Promise<Measurement> => {
  const saves: Measurement[] = [];
  for (let time = 0; time < count; time += 1) saves.push({ value: await save() });
  return median(saves);
};

const saver = (name: string, side: SideName): Contender => ({
  name,
  measure: (bench) =>
    times(SAVES_A_ROUND, () => change(bench, side, articlesOf(bench).usual, 'draft')),
});

export const saveWithVersions: Line = {
  number: '17',
  name: 'save an article, with history and without',
  unit: 'ms',
  goal: { of: 'ratio', is: 'at most', limit: 1.3 },
  contenders: [saver('with', 'foreword'), saver('without', 'forgetful')],
};

let isSavedOften = false;

const saveOften = async (bench: Bench, article: Article): Promise<void> => {
  if (isSavedOften) return;
  isSavedOften = true;
  bench.report(`Saving an article ${VERSIONS} times`);
  await times(VERSIONS, () => change(bench, 'foreword', article, 'draft'));
};

export const publishWithVersions: Line = {
  number: '18',
  name: 'publish an article that has 1,000 versions',
  unit: 'ms',
  goal: { of: 'ratio', is: 'at most', limit: 1.3 },
  contenders: [
    {
      name: 'with 1,000',
      async measure(bench) {
        const article = articlesOf(bench).saved;
        await saveOften(bench, article);
        return times(SAVES_A_ROUND, () => change(bench, 'foreword', article, 'published'));
      },
    },
    {
      name: 'with few',
      measure: (bench) =>
        times(SAVES_A_ROUND, () =>
          change(bench, 'foreword', articlesOf(bench).silent, 'published'),
        ),
    },
  ],
};
