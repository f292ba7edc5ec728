import type { Core } from '@strapi/strapi';

import { findRows } from '../lib/database';
import { databaseClient, isProduction, exitWith } from '../lib/env';
import { DEMO_ADMIN, DEMO_READER_PASSWORD } from './accounts';
import { demoContent } from './content';

interface Account {
  email: string;
  password: string | null;
}

/** What is needed of services that Strapi hands out without types. */
interface PasswordService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/**
 * Ends a start in production when an account of the demo can still sign in with its published password.
 */
export const refuseDemoAccounts = async (strapi: Core.Strapi): Promise<void> => {
  if (!isProduction(process.env)) return;
  const open = [...(await openAdmins(strapi)), ...(await openReaders(strapi))];
  if (open.length === 0) return;
  const variable =
    databaseClient(process.env) === 'postgres' ? 'DATABASE_URL' : 'DATABASE_FILENAME';
  exitWith(
    `the database that ${variable} names has accounts of the demo, whose password everybody knows ` +
      `(${open.join(', ')}); delete them or change their passwords outside of production, ` +
      `or set ${variable} to another database`,
  );
};

const openAdmins = async (strapi: Core.Strapi): Promise<string[]> => {
  const admins = await findRows<Account>('admin::user', {
    where: { email: DEMO_ADMIN.email, isActive: true, blocked: { $not: true } },
  });
  const auth = strapi.service('admin::auth') as PasswordService;
  return openOnes(admins, (hash) => auth.validatePassword(DEMO_ADMIN.password, hash));
};

const openReaders = async (strapi: Core.Strapi): Promise<string[]> => {
  const emails = demoContent.readers.map(({ email }) => email);
  const readers = await findRows<Account>('plugin::users-permissions.user', {
    where: { email: { $in: emails }, blocked: { $not: true } },
  });
  const users = strapi.plugin('users-permissions').service<PasswordService>('user');
  return openOnes(readers, (hash) => users.validatePassword(DEMO_READER_PASSWORD, hash));
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
