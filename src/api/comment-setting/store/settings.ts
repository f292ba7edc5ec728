import { keepUntilChanged } from '../../../shared/cache/kept-value';
import type { CommentSettings } from '../domain/settings';
import settingSchema from '../content-types/comment-setting/schema.json';

const UID = 'api::comment-setting.comment-setting';

const { attributes } = settingSchema;

/** What holds until an admin saves the rules for the first time: the schema's own defaults. */
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

export const readSettings = keepUntilChanged<CommentSettings>(
  async () => (await strapi.db.query(UID).findOne({})) ?? DEFAULTS,
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
