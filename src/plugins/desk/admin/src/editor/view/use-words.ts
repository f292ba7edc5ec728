import { useMemo } from 'react';

import { useText } from '../../ui/use-text';
import type { NodeWords } from './node-views';

/** What the source view's search box says, by its English. */
const PHRASES: Record<string, string> = {
  Find: 'find',
  Replace: 'replaceWith',
  next: 'findNext',
  previous: 'findBefore',
  all: 'findAll',
  'match case': 'matchCase',
  'by word': 'byWord',
  regexp: 'regexp',
  replace: 'replace',
  'replace all': 'replaceAll',
  close: 'close',
};

/** The editor's words in the language of the panel, for what is not made by React. */
export const useWords = () => {
  const text = useText();
  return useMemo(() => {
    const nodes: NodeWords = {
      source: text('editor.sourceBlock'),
      more: text('editor.more'),
      caption: text('editor.caption'),
    };
    const phrases = Object.fromEntries(
      Object.entries(PHRASES).map(([english, key]) => [english, text(`editor.${key}`)]),
    );
    return { nodes, phrases, sending: (name: string) => text('editor.uploading', { name }) };
  }, [text]);
};
