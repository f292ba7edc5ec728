import type { Line } from '../core/line';
import { saveHostileMegabyte } from './save-hostile-megabyte';
import { saveLongArticle } from './save-long-article';

/** The lines of the benchmark, in the order in which they are measured. */
export const LINES: Line[] = [saveLongArticle, saveHostileMegabyte];
