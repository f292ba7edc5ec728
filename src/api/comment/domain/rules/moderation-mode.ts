import type { Rule } from './facts';

/** The last rule: by the Reader's and the general mode, a comment shows at once or waits for a Moderator. */
export const moderationMode: Rule<'reader' | 'settings'> = ({ reader, settings }) => {
  if (reader.commenting === 'premoderated') {
    return { status: 'pending', reason: 'The reader is premoderated.' };
  }
  switch (settings.moderation) {
    case 'post':
      return { status: 'approved', reason: null };
    case 'pre':
      return { status: 'pending', reason: 'All comments wait for a moderator.' };
    case 'first':
      return reader.approvedCount >= settings.approvedBeforeTrusted
        ? { status: 'approved', reason: null }
        : { status: 'pending', reason: "The reader's first comments wait for a moderator." };
  }
};
