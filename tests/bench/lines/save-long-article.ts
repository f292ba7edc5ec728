import type { Contender, Line } from '../core/line';
import { median } from '../core/rounds';
import type { SideName } from '../sides/side';
import { longArticle } from './long-article';
import { saveArticle } from './save-article';

const WORDS = 50_000;

const SAVES_A_ROUND = 5;

const saver = (name: string, side: SideName): Contender => ({
  name,
  async measure(bench) {
    const body = longArticle(WORDS);
    const saves = [];
    for (let n = 0; n < SAVES_A_ROUND; n += 1) {
      saves.push({ value: await saveArticle(await bench.side(side), body) });
    }
    return median(saves);
  },
});

/** Both sides get the same Markdown; Foreword renders, cleans, counts and excerpts it as well. */
export const saveLongArticle: Line = {
  number: '15',
  name: 'save an article of 50,000 words',
  unit: 'ms',
  contenders: [saver('Foreword', 'foreword'), saver('stock', 'stock')],
};
