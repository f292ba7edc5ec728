import { definePatch, methodOf } from './patch';

interface Statement {
  run(bindings: unknown[]): unknown;
}

export const rollBackFailedCommits = definePatch({
  name: 'roll-back-failed-commits',
  stage: 'connection',
  kind: 'correctness',
  reason:
    'SQLite leaves a transaction open after some failures of COMMIT, and whoever is given the connection next could begin none.',
  probe: 'a write through the Document Service',
  database: 'sqlite',
  replaces: {
    'prepare of a better-sqlite3 connection': (connection) => methodOf(connection, 'prepare'),
  },
  apply(connection, count) {
    const prepare = connection.prepare.bind(connection);

    connection.prepare = (sql) => {
      const statement = prepare(sql);
      if (!/^commit\b/i.test(sql)) return statement;
      const commit = statement as Statement;
      const run = commit.run.bind(commit);
      return Object.assign(commit, {
        run: (bindings: unknown[]) => {
          count('prepare of a better-sqlite3 connection');
          try {
            return run(bindings);
          } catch (error) {
            if (connection.inTransaction) connection.exec('ROLLBACK');
            throw error;
          }
        },
      });
    };
  },
});
