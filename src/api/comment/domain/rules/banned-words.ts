import { findListedWord } from '../../../../text/words';
import type { CommentFacts, Facts } from './facts';
import { defineRule } from './rule';

interface Given {
  comment: Pick<CommentFacts, 'text' | 'links'>;
  settings: Pick<Facts['settings'], 'bannedWords'>;
}

/** A comment with a banned word in it, or in the address of a link, is rejected. */
export const bannedWords = defineRule({
  reasons: { 'banned-word': ({ word }: { word: string }) => `Banned word: ${word}` },
  decide: ({ comment, settings }: Given) => {
    const word = findListedWord(settings.bannedWords, [comment.text, ...comment.links]);
    if (word === null) return undefined;
    return { status: 'rejected', reason: { code: 'banned-word', word } };
  },
});
