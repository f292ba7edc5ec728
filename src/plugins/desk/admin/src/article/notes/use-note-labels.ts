import { useCallback } from 'react';

import { useText } from '../../ui/use-text';

/** The labels of a note's fields, as its dialog shows them. */
export const useNoteLabels = (): ((name: string) => string) => {
  const text = useText();
  return useCallback((name) => text(`article.notes.${name}`, {}, name), [text]);
};
