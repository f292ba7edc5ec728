import { useMemo, useState } from 'react';

import { KeptTexts } from '../../unsaved/kept-texts';
import { useUnsaved } from '../../unsaved/use-unsaved';
import type { EditedArticle } from '../article';
import { NEW_NOTE, NOTE, type Note, valuesOf } from './note';
import { useNoteLabels } from './use-note-labels';

/** What is in the note's dialog, what it was loaded with, and what was kept of it before. */
export const useNoteDraft = (article: EditedArticle, note?: Note) => {
  const labelOf = useNoteLabels();
  /** The note that the words are changes of: the stored one, once somebody else has changed it. */
  const [loaded, setLoaded] = useState(note);
  const [values, setValues] = useState(() => (note ? valuesOf(note) : NEW_NOTE));
  const initial = useMemo(() => (loaded ? valuesOf(loaded) : NEW_NOTE), [loaded]);
  const isChanged = JSON.stringify(values) !== JSON.stringify(initial);

  const snapshot = useMemo(
    () =>
      isChanged
        ? { values: { ...values }, base: { ...initial }, revision: loaded?.revision }
        : null,
    [values, initial, isChanged, loaded],
  );
  const documentId = `${article.documentId} ${note?.documentId ?? 'new'}`;
  const scope = { model: NOTE, documentId, locale: article.locale };
  const unsaved = useUnsaved(scope, snapshot);

  const notice = (
    <KeptTexts
      texts={unsaved.found}
      values={{ ...values }}
      labelOf={labelOf}
      onRestore={(kept) => {
        if (loaded && kept.revision !== loaded.revision) {
          setLoaded({ ...loaded, ...kept.base, revision: kept.revision });
        }
        setValues({ ...values, ...kept.values });
        unsaved.remove(kept);
      }}
      onDiscard={unsaved.remove}
    />
  );
  return { loaded, setLoaded, values, setValues, isChanged, notice, finish: unsaved.finish };
};
