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

export const readSettings = async (): Promise<CommentSettings> =>
  (await strapi.db.query(UID).findOne({})) ?? DEFAULTS;
