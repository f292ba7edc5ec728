import { findListedWord } from '../../../../text/words';
import type { CommentFacts, Facts } from './facts';
import { defineRule } from './rule';

interface Given {
  comment: Pick<CommentFacts, 'text' | 'links'>;
  settings: Pick<Facts['settings'], 'heldWords'>;
}

/** A comment with a held word in it, or in the address of a link, waits. */
export const heldWords = defineRule({
  reasons: { 'held-word': ({ word }: { word: string }) => `Held word: ${word}` },
  decide: ({ comment, settings }: Given) => {
    const word = findListedWord(settings.heldWords, [comment.text, ...comment.links]);
    if (word === null) return undefined;
    return { status: 'pending', reason: { code: 'held-word', word } };
  },
});
