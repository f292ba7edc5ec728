import { findListedWord } from '../words/word-list';
import type { Rule } from './facts';

/** A comment with a banned word in it, or in the address of a link, is rejected. */
export const bannedWords: Rule<'comment' | 'settings'> = ({ comment, settings }) => {
  const word = findListedWord(settings.bannedWords, [comment.text, ...comment.links]);
  return word === null ? undefined : { status: 'rejected', reason: `Banned word: ${word}` };
};
