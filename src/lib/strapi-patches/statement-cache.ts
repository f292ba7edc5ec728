import { cacheStatements } from '../database';
import { definePatch, methodOf } from './patch';

export const statementCache = definePatch({
  name: 'statement-cache',
  stage: 'connection',
  kind: 'speed',
  gain: '10–12 % of the CPU of a page of a conversation',
  reason: 'Knex has SQLite compile each statement anew every time.',
  probe: 'a list of Topics, asked for twice',
  database: 'sqlite',
  replaces: {
    'prepare of a better-sqlite3 connection': (connection) => methodOf(connection, 'prepare'),
  },
  apply(connection, count) {
    cacheStatements(connection, () => {
      count('prepare of a better-sqlite3 connection');
    });
  },
});
