import { documents, type Fields } from './content';

const UID = 'api::comment-setting.comment-setting';

/** Rules that hold and refuse nothing: every comment is shown at once. */
const RELAXED: Fields = {
  moderation: 'post',
  approvedBeforeTrusted: 1,
  maxLength: 5000,
  maxLinks: 2,
  heldWords: null,
  bannedWords: null,
  closeAfterDays: 0,
  editWindowSeconds: 300,
  floodSeconds: 0,
  maxDepth: 6,
  reportsToHold: 3,
};

/** Sets the Comment rules: relaxed ones, but for those that are named. */
export const setRules = async (rules: Fields = {}): Promise<void> => {
  const data = { ...RELAXED, ...rules };
  const [stored] = await documents(UID).findMany({});
  if (stored) await documents(UID).update({ documentId: stored.documentId, data });
  else await documents(UID).create({ data });
};
