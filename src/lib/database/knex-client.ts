/** The part of a client of knex that is used here; knex types it as `any`. */
interface KnexClient<Connection> {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  emit(event: string, ...values: unknown[]): void;
  pool: {
    on(event: 'acquireFail', listener: (id: number, error: unknown) => void): void;
  };
}

/** @typeParam Connection that of the database's driver */
export const clientOf = <Connection>({ client }: { client: KnexClient<Connection> }) => client;
