import { app } from './foreword';

/** A statement as it went to the database. */
export interface Statement {
  sql: string;
  bindings?: readonly unknown[];
}

/** The statements that a piece of work takes, those of anything else that goes on meanwhile included. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const statements: Statement[] = [];
  const note = ({ sql, bindings }: Statement) => statements.push({ sql, bindings });
  app().db.connection.on('query', note);
  try {
    await work();
  } finally {
    app().db.connection.off('query', note);
  }
  return statements;
};
