import { app } from './foreword';

/** A statement as it went to the database. */
export interface Statement {
  sql: string;
  bindings?: readonly unknown[];
}

/** Those of the job that looks every five seconds for what is due. */
const OF_THE_JOB = /foreword_cron_runs|publish_at"? <= /;

/** The statements that a piece of work takes, those of anything else that goes on meanwhile included, but for jobs. */
export const statementsOf = async (work: () => Promise<unknown>): Promise<Statement[]> => {
  const statements: Statement[] = [];
  const note = ({ sql, bindings }: Statement) => {
    if (!OF_THE_JOB.test(sql)) statements.push({ sql, bindings });
  };
  app().db.connection.on('query', note);
  try {
    await work();
  } finally {
    app().db.connection.off('query', note);
  }
  return statements;
};
