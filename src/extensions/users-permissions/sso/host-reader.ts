import { randomUUID } from 'node:crypto';

import { findRow, inTransaction } from '../../../lib/database';
import { forewordError } from '../../../lib/errors';
import { READER, type ReaderRow } from '../../../lib/strapi-patches';
import { advancedSettings } from '../advanced-settings';
import { withNamesLocked } from '../names/lock-names';
import { freeName, isNameOfEditor, keysOfName, nameTaken } from '../names/name-keys';
import type { HostUser } from './claims';

interface Reader extends ReaderRow {
  confirmedEmail: string | null;
}

/** Of accounts whose sign-in is the host site's business: they have no password here. */
const PROVIDER = 'sso';

const SHORTEST_USERNAME = 2;

/**
 * The Reader who is a user of the host site. At the first sign-in an account is made, whose name gets a number where
 * another Reader has it. It never takes over an account by its e-mail address.
 *
 * @throws EMAIL_TAKEN, NAME_TAKEN for a name like an editor's
 */
export const readerOfHost = async (user: HostUser): Promise<Reader> => {
  const known = await bySubject(user.subject);
  const reader = known ?? (await makeReader(user));
  return user.isEmailVerified ? withProvedAddress(reader, user.email) : reader;
};

const bySubject = (ssoSubject: string): Promise<Reader | null> =>
  findRow<Reader>(READER, { where: { ssoSubject } });

const makeReader = (user: HostUser): Promise<Reader> =>
  withNamesLocked([`sso ${user.subject}`, ...keysOfName(user.name)], async () => {
    // Of two first sign-ins at the same moment, the second finds what the first has made.
    const made = await bySubject(user.subject);
    if (made) return made;

    const other = await findRow(READER, { where: { email: user.email }, select: ['id'] });
    if (other) throw emailTaken();
    if (await isNameOfEditor(user.name)) throw nameTaken('displayName');
    const name = await freeName(user.name);
    return insert(user, name);
  });

const insert = (user: HostUser, name: string): Promise<Reader> =>
  inTransaction(async (trx) => {
    const { default_role: type } = await advancedSettings();
    const role = await findRow<{ id: number }>('plugin::users-permissions.role', {
      where: { type },
    });
    const data = {
      username: usernameFor(name),
      displayName: name,
      email: user.email,
      provider: PROVIDER,
      confirmed: user.isEmailVerified,
      role: role?.id,
      preferredLocale: user.locale,
      commenting: 'normal' as const,
    };
    const { documentId } = await strapi.documents(READER).create({ data });
    // A request may not write it.
    await trx('up_users').where({ document_id: documentId }).update({ sso_subject: user.subject });
    const made = await bySubject(user.subject);
    if (!made) throw new Error('An account that has just been made is not there.');
    return made;
  });

/** What stands before an @ would be all that is shown of a username. */
const usernameFor = (name: string): string =>
  name.length < SHORTEST_USERNAME || name.includes('@') ? `reader-${randomUUID()}` : name;

/** The host says that its user has proved to have the address. */
const withProvedAddress = async (reader: Reader, email: string): Promise<Reader> => {
  const isProved = reader.confirmed === true && reader.confirmedEmail === email;
  if (reader.email !== email || isProved) return reader;
  const data = { confirmed: true, confirmedEmail: email };
  await inTransaction(() => strapi.db.query(READER).update({ where: { id: reader.id }, data }));
  return { ...reader, ...data };
};

const emailTaken = () =>
  forewordError(
    'EMAIL_TAKEN',
    'There is an account with this e-mail address already. Sign in to it.',
  );
