import { findRow } from '../../../lib/database';
import { memoize } from '../../../lib/http-cache';
import type { CommentSettings } from '../domain/settings';
import settingSchema from '../content-types/comment-setting/schema.json';

const UID = 'api::comment-setting.comment-setting';

/** The cache tag of responses that depend on the rules. */
export const SETTINGS_TAG: string = UID;

const { attributes } = settingSchema;

/** The rules until an admin saves them for the first time: the schema's defaults. */
const DEFAULTS: CommentSettings = {
  moderation: 'first',
  approvedBeforeTrusted: attributes.approvedBeforeTrusted.default,
  maxLength: attributes.maxLength.default,
  maxLinks: attributes.maxLinks.default,
  heldWords: null,
  bannedWords: null,
  closeAfterDays: attributes.closeAfterDays.default,
  editWindowSeconds: attributes.editWindowSeconds.default,
  floodSeconds: attributes.floodSeconds.default,
  maxDepth: attributes.maxDepth.default,
  reportsToHold: attributes.reportsToHold.default,
};

export const readSettings = memoize<CommentSettings>(
  async () => (await findRow<CommentSettings>(UID, {})) ?? DEFAULTS,
  { tags: [SETTINGS_TAG] },
);

/** Saves the rules through the Document Service, as the content manager does. */
export const saveSettings = async (settings: CommentSettings): Promise<CommentSettings> => {
  const rules = strapi.documents(UID);
  const data = {
    ...settings,
    heldWords: settings.heldWords ?? '',
    bannedWords: settings.bannedWords ?? '',
  };
  const stored = await rules.findFirst({});
  if (stored) await rules.update({ documentId: stored.documentId, data });
  else await rules.create({ data });
  return settings;
};
