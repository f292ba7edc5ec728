import { useMemo, useState } from 'react';

import { useText } from '../ui/use-text';
import { KeptTexts } from '../unsaved/kept-texts';
import { useUnsaved } from '../unsaved/use-unsaved';

/** What was written and not sent, by Comment: a dialog is closed quickly. */
const drafts = new Map<string, string>();

/** The words of a reply that is not sent, and what was kept of it before. */
export const useReplyDraft = (documentId: string) => {
  const text = useText();
  const [body, setBody] = useState(drafts.get(documentId) ?? '');
  const snapshot = useMemo(() => (body ? { values: { body }, base: { body: '' } } : null), [body]);
  const unsaved = useUnsaved({ model: 'reply', documentId, locale: '' }, snapshot);

  const write = (words: string) => {
    drafts.set(documentId, words);
    setBody(words);
  };
  const notice = (
    <KeptTexts
      texts={unsaved.found}
      values={{ body }}
      labelOf={() => text('queue.reply.label')}
      onRestore={(kept) => {
        write(String(kept.values.body));
        unsaved.remove(kept);
      }}
      onDiscard={unsaved.remove}
    />
  );
  const finish = () => {
    drafts.delete(documentId);
    unsaved.finish();
  };
  return { body, write, notice, finish };
};
