/** The environment as Node gives it. */
export type Environment = Record<string, string | undefined>;

export const DATABASE_CLIENTS = ['sqlite', 'postgres'] as const;

export type DatabaseClient = (typeof DATABASE_CLIENTS)[number];

export const isProduction = (env: Environment): boolean => env.NODE_ENV === 'production';

/** The value of a variable; a blank one counts as absent. */
export const valueOf = (env: Environment, name: string): string | undefined =>
  env[name]?.trim() || undefined;

/** The client that DATABASE_CLIENT names (default sqlite), or undefined for an unknown one. */
export const databaseClient = (env: Environment): DatabaseClient | undefined => {
  const name = valueOf(env, 'DATABASE_CLIENT') ?? 'sqlite';
  return DATABASE_CLIENTS.find((client) => client === name);
};
