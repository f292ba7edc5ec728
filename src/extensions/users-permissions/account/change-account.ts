import { shownDisplayName } from '../../../api/comment/domain/reader-name';
import { findRow } from '../../../lib/database';
import { READER, type ReaderRow } from '../../../lib/strapi-patches';
import { withNamesLocked } from '../names/lock-names';
import { isDisplayNameTaken, keysOfName, nameTaken } from '../names/name-keys';
import { refuseAddressOfOthers } from '../sign-in/register';
import type { AccountChanges } from './requests';
import { storedChanges } from './settings';

interface Own extends ReaderRow {
  documentId: string;
  displayName: string | null;
}

/**
 * Changes a Reader's own account. Names that are sent as they are stay, also where others look like them.
 *
 * @param id the Reader's row id
 * @throws NAME_TAKEN, PARAMETER_INVALID for somebody else's address as a username
 */
export const changeAccount = async (id: number, changes: AccountChanges): Promise<void> => {
  const own = await findRow<Own>(READER, { where: { id } });
  if (!own) return;
  const { displayName, username } = changes;
  if (username !== undefined && username !== own.username) {
    refuseAddressOfOthers({ username, email: own.email });
  }
  const isNew = typeof displayName === 'string' && displayName !== own.displayName;

  await withNamesLocked(keysOf(changes), async () => {
    if (isNew && (await isDisplayNameTaken(displayName, id))) throw nameTaken('displayName');
    const { documentId } = own;
    await strapi.documents(READER).update({ documentId, data: storedChanges(changes) });
  });
};

const keysOf = ({ displayName, username }: AccountChanges): string[] =>
  [shownDisplayName(displayName ?? ''), username ?? ''].filter(Boolean).flatMap(keysOfName);
