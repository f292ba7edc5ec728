import type { Bench, Line, Measurement } from '../core/line';
import { conversationPages } from './conversation-pages';
import { askEachOnce } from './loads';

const PAGES = 300;

/** What a page costs: processor time of the server with its database, in milliseconds. */
const costOfPage = async (bench: Bench, article: number): Promise<Measurement> => {
  const paths = conversationPages(bench.scale.crowded, { article, count: PAGES });
  const { cpu, answers } = await askEachOnce(bench, 'crowded', paths);
  return { value: cpu, of: `${answers} pages` };
};

/** Pages from anywhere in a very large Discussion and in a small one. */
export const largeConversation: Line = {
  number: '7',
  name: 'any page of a conversation of 100,000, against one of 1,000',
  unit: 'ms',
  goal: { of: 'ratio', is: 'at most', limit: 1.3 },
  contenders: [
    { name: 'of 100,000', measure: (bench) => costOfPage(bench, 0) },
    { name: 'of 1,000', measure: (bench) => costOfPage(bench, 1) },
  ],
};
