import type { Line } from '../core/line';
import { median } from '../core/rounds';
import { longArticle } from './long-article';
import { saveArticle } from './save-article';

const WORDS = 50_000;

const SAVES_A_ROUND = 5;

/** Both sides get the same Markdown; Foreword renders, cleans, counts and excerpts it as well. */
export const saveLongArticle: Line = {
  name: 'save an article of 50,000 words',
  unit: 'ms',
  sides: ['foreword', 'stock'],
  async measure(side) {
    const body = longArticle(WORDS);
    const saves = [];
    for (let n = 0; n < SAVES_A_ROUND; n += 1) saves.push({ value: await saveArticle(side, body) });
    return median(saves);
  },
};
