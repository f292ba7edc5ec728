import type { Knex } from 'knex';

import { normalizedEmail } from '../../api/comment/domain/email-address';
import { storeOrigins } from '../../api/origin/store/origins';
import { now } from '../../lib/clock';
import { insertRows, isAmong, newDocumentId, queryInTransaction } from '../../lib/database';
import { appearanceKey } from '../../text/words';
import type { UserRecord } from '../records';
import type { Taken } from './intake';
import type { Tally } from './report';
import { rowOf } from './rows';
import type { Run } from './run';
import { lineOf } from './texts';

const UID = 'plugin::users-permissions.user';
const LONGEST_USERNAME = 200;
const LONGEST_NAME = 80;
const FALLBACK = 'reader';

interface Writing {
  run: Run;
  tally: Tally;
}

interface Account {
  documentId: string;
  email: string;
  confirmed: string | null;
  isImported: boolean | number;
}

/**
 * Writes users as Readers: without a password, in the role of those who are signed in, with a number where their name is
 * taken. An account with the same address is theirs where its owner has proved the address, or an import has made it.
 */
export const writeReaders = async (
  trx: Knex.Transaction,
  fresh: readonly Taken<UserRecord>[],
  { run, tally }: Writing,
): Promise<void> => {
  if (fresh.length === 0) return;
  const accounts = await findAccounts(trx, fresh);
  const role = await readerRole(trx);
  for (const { record, fingerprint } of fresh) {
    const email = record.email === null ? null : normalizedEmail(record.email);
    const account = email === null ? undefined : accounts.get(email);
    let document: string | null = null;
    if (email === null) tally.leaveOut('user', record.id, 'There is no e-mail address.');
    else if (account === undefined) {
      document = await insertReader(trx, record, { email, role, tally });
      accounts.set(email, { documentId: document, email, confirmed: null, isImported: true });
      tally.count('user', 'created');
    } else if (account.confirmed === email || account.isImported) {
      document = account.documentId;
      tally.count('user', 'merged');
    } else {
      const reason = 'A Reader who has not confirmed it has the same e-mail address.';
      tally.leaveOut('user', record.id, reason);
    }
    await storeOrigins(trx, run.site, 'user', [
      { sourceId: record.id, document, language: null, fingerprint, mark: null },
    ]);
  }
};

const findAccounts = async (
  trx: Knex.Transaction,
  fresh: readonly Taken<UserRecord>[],
): Promise<Map<string, Account>> => {
  const emails = fresh.flatMap(({ record }) => normalizedEmail(record.email ?? '') ?? []);
  const rows = await queryInTransaction<Account>(
    trx,
    `select document_id as "documentId", email as "email", confirmed_email as "confirmed",
        (password is null and exists (select 1 from origins
          where origins.kind = 'user' and origins.document = up_users.document_id)) as "isImported"
      from up_users where ${isAmong('email')} order by id desc`,
    [emails],
  );
  return new Map(rows.map((row) => [row.email, row]));
};

const readerRole = async (trx: Knex.Transaction): Promise<number> => {
  const [role] = await queryInTransaction<{ id: number }>(
    trx,
    "select id as id from up_roles where type = 'authenticated' order by id limit 1",
    [],
  );
  if (!role) throw new Error('There is no role "authenticated" for Readers.');
  return role.id;
};

interface Insertion {
  email: string;
  role: number;
  tally: Tally;
}

const insertReader = async (
  trx: Knex.Transaction,
  record: UserRecord,
  { email, role, tally }: Insertion,
): Promise<string> => {
  const wanted = usernameOf(record, email);
  const username = await freeUsername(trx, wanted);
  if (username !== wanted) {
    tally.change('user', record.id, `The name is taken, or looks like one that is: "${username}".`);
  }
  const key = appearanceKey(username);
  const at = record.createdAt ?? now();
  const documentId = newDocumentId(UID);
  const row = rowOf(UID, {
    ...{ documentId, username, usernameKey: key, usernameClaim: key, email },
    ...{ provider: 'local', password: null, confirmed: false, blocked: false },
    displayName: lineOf(record.displayName, LONGEST_NAME),
    ...{ commenting: 'normal', createdAt: at, updatedAt: at, publishedAt: at },
  });
  const [id] = await insertRows(trx, 'up_users', [row]);
  await insertRows(trx, 'up_users_role_lnk', [
    { user_id: id ?? null, role_id: role, user_ord: id ?? 1 },
  ]);
  return documentId;
};

/** An address of somebody else as a name would let its owner in here; of one's own, it would show it to everybody. */
const usernameOf = ({ username }: UserRecord, email: string): string => {
  const line = lineOf(username, LONGEST_USERNAME) ?? '';
  const [name = ''] = (line || email).split('@', 1);
  return name.trim().length < 2 ? FALLBACK : name.trim();
};

/** The first of the name, the name with 2, with 3, … that looks like no other Reader's. */
const freeUsername = async (trx: Knex.Transaction, wanted: string): Promise<string> => {
  for (let first = 1; ; first += CANDIDATES) {
    const names = Array.from({ length: CANDIDATES }, (_one, index) =>
      first + index === 1 ? wanted : `${wanted}${first + index}`,
    );
    const rows = await queryInTransaction<{ key: string }>(
      trx,
      `select username_key as "key" from up_users where ${isAmong('username_key')}`,
      [names.map(appearanceKey)],
    );
    const taken = new Set(rows.map(({ key }) => key));
    const free = names.find((name) => !taken.has(appearanceKey(name)));
    if (free !== undefined) return free;
  }
};

/** Looked for at once. */
const CANDIDATES = 20;
