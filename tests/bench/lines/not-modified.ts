import type { Line } from '../core/line';
import { again, ceiling, fetched } from './loads';
import { conversationPath } from './repeated';

/** A client that has a conversation's page already, against the whole page as a constant answer. */
export const notModified: Line = {
  number: '4',
  name: '304 to a matching If-None-Match',
  unit: '/s',
  goal: { of: 'ratio', is: 'at least', limit: 1.5 },
  contenders: [
    {
      name: 'Foreword',
      async measure(bench) {
        const side = await bench.side('foreword');
        const path = conversationPath(bench);
        const etag = (await fetched(side, path)).headers.get('etag') ?? '';
        return {
          value: await again(bench, side, { path, headers: { 'If-None-Match': etag } }, 304),
        };
      },
    },
    ceiling(conversationPath),
  ],
};
