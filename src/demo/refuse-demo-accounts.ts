import type { Core } from '@strapi/strapi';

import { stopWith } from '../environment/stop';
import { databaseClient, isProduction } from '../environment/variables';
import { DEMO_ADMIN, DEMO_READER_PASSWORD } from './accounts';
import { demoContent } from './content';

interface Account {
  email: string;
  password: string | null;
}

/**
 * Ends a start in production when an account of the demo can still sign in with the password that
 * stands in the demo's source.
 */
export const refuseDemoAccounts = async (strapi: Core.Strapi): Promise<void> => {
  if (!isProduction(process.env)) return;
  const open = [...(await openAdmins(strapi)), ...(await openReaders(strapi))];
  if (open.length === 0) return;
  const variable =
    databaseClient(process.env) === 'postgres' ? 'DATABASE_URL' : 'DATABASE_FILENAME';
  stopWith(
    `the database that ${variable} names has accounts of the demo, whose password everybody knows ` +
      `(${open.join(', ')}); delete them or change their passwords outside of production, ` +
      `or set ${variable} to another database`,
  );
};

const openAdmins = async (strapi: Core.Strapi): Promise<string[]> => {
  const admins: Account[] = await strapi.db
    .query('admin::user')
    .findMany({ where: { email: DEMO_ADMIN.email, isActive: true, blocked: { $not: true } } });
  return openOnes(admins, (hash) =>
    strapi.service('admin::auth').validatePassword(DEMO_ADMIN.password, hash),
  );
};

const openReaders = async (strapi: Core.Strapi): Promise<string[]> => {
  const emails = demoContent.readers.map(({ email }) => email);
  const readers: Account[] = await strapi.db
    .query('plugin::users-permissions.user')
    .findMany({ where: { email: { $in: emails }, blocked: { $not: true } } });
  return openOnes(readers, (hash) =>
    strapi.plugin('users-permissions').service('user').validatePassword(DEMO_READER_PASSWORD, hash),
  );
};

const openOnes = async (
  accounts: Account[],
  opens: (hash: string) => Promise<boolean>,
): Promise<string[]> => {
  const open: string[] = [];
  for (const { email, password } of accounts) {
    if (password && (await opens(password))) open.push(email);
  }
  return open;
};
