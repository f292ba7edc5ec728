import type { Facts, ReaderFacts } from './facts';
import { defineRule } from './rule';

interface Given {
  reader: Pick<ReaderFacts, 'commenting' | 'approvedCount'>;
  settings: Pick<Facts['settings'], 'moderation' | 'approvedBeforeTrusted'>;
}

/** The last rule: by the Reader's and the general mode, a comment shows at once or waits for a Moderator. */
export const moderationMode = defineRule({
  reasons: {
    'reader-premoderated': () => 'The reader is premoderated.',
    'all-comments-wait': () => 'All comments wait for a moderator.',
    'first-comments-wait': () => "The reader's first comments wait for a moderator.",
  },
  decide: ({ reader, settings }: Given) => {
    if (reader.commenting === 'premoderated') {
      return { status: 'pending', reason: { code: 'reader-premoderated' } };
    }
    switch (settings.moderation) {
      case 'post':
        return { status: 'approved', reason: null };
      case 'pre':
        return { status: 'pending', reason: { code: 'all-comments-wait' } };
      case 'first':
        return reader.approvedCount >= settings.approvedBeforeTrusted
          ? { status: 'approved', reason: null }
          : { status: 'pending', reason: { code: 'first-comments-wait' } };
    }
  },
});
