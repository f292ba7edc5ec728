/** As the server registers them in `server/permissions.ts`. */
export const PERMISSIONS = {
  read: [{ action: 'plugin::desk.read', subject: null }],
  moderate: [{ action: 'plugin::desk.moderate', subject: null }],
  editWords: [{ action: 'plugin::desk.edit-words', subject: null }],
  formerWords: [{ action: 'plugin::desk.former-words', subject: null }],
  ban: [{ action: 'plugin::desk.ban', subject: null }],
  settings: [{ action: 'plugin::desk.settings', subject: null }],
  site: [{ action: 'plugin::desk.site', subject: null }],
};
