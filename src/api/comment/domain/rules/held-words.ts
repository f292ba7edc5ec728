import { findListedWord } from '../words/word-list';
import type { Rule } from './facts';

/** A comment with a held word in it, or in the address of a link, waits. */
export const heldWords: Rule<'comment' | 'settings'> = ({ comment, settings }) => {
  const word = findListedWord(settings.heldWords, [comment.text, ...comment.links]);
  return word === null ? undefined : { status: 'pending', reason: `Held word: ${word}` };
};
