import type { Preparing } from './kept-statements';

interface Statement {
  run(bindings: unknown[]): unknown;
}

/** The part of a better-sqlite3 connection that knows of its transaction. */
export interface Transacting extends Preparing {
  inTransaction: boolean;
  exec(sql: string): unknown;
}

/**
 * Has a COMMIT that fails undo its transaction. SQLite leaves it open after some failures, and whoever
 * is given the connection next could begin none.
 */
export const undoFailedCommits = (connection: Transacting): void => {
  const prepare = connection.prepare.bind(connection);

  connection.prepare = (sql) => {
    const statement = prepare(sql);
    if (!/^commit\b/i.test(sql)) return statement;
    const commit = statement as Statement;
    const run = commit.run.bind(commit);
    return Object.assign(commit, {
      run: (bindings: unknown[]) => {
        try {
          return run(bindings);
        } catch (error) {
          if (connection.inTransaction) connection.exec('ROLLBACK');
          throw error;
        }
      },
    });
  };
};
