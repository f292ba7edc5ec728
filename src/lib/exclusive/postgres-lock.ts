import { Client } from 'pg';

/**
 * PostgreSQL releases a lock when the connection that holds it ends. With these settings it notices after
 * 25 seconds, instead of two hours, that a machine is gone without having closed its connections.
 */
export const GIVE_UP_LOST_MACHINES =
  'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

/**
 * Takes an advisory lock on a connection of its own.
 *
 * @returns what releases it; undefined where another connection has it
 */
export const lockPostgres = async (
  url: string,
  name: string,
): Promise<(() => Promise<void>) | undefined> => {
  const client = new Client({
    connectionString: url,
    application_name: `foreword ${name} lock`,
    connectionTimeoutMillis: 5_000,
  });
  // Where this connection is lost, those of the work are, too, and say so.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(GIVE_UP_LOST_MACHINES);
  const { rows } = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtext('foreword'), hashtext($1)) as taken`,
    [name],
  );
  if (rows[0]?.taken === true) return () => client.end();
  await client.end();
  return undefined;
};
