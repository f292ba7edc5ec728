import { HOSTILE_BODIES } from '../../helpers/hostile-bodies';
import type { Line, Measurement } from '../core/line';
import { saveArticle } from './save-article';

/** The slowest of all bodies that are made to be slow. */
export const saveHostileMegabyte: Line = {
  number: '16',
  name: 'save a hostile megabyte (the slowest)',
  unit: 'ms',
  goal: { of: 'value', is: 'at most', limit: 1_000 },
  contenders: [
    {
      name: 'Foreword',
      async measure(bench) {
        const side = await bench.side('foreword');
        const saves: Measurement[] = [];
        for (const { name, body } of HOSTILE_BODIES) {
          saves.push({ value: await saveArticle(side, body), of: name });
        }
        return saves.reduce((slowest, save) => (save.value > slowest.value ? save : slowest));
      },
    },
  ],
};
