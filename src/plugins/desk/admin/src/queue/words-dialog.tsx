import { useState } from 'react';

import { Checkbox } from '@strapi/design-system';
import { getFetchClient, useNotification } from '@strapi/strapi/admin';

import type { QueuedComment } from '../ui/types';
import { serverErrorOf, useErrorMessage } from '../ui/use-error-message';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import { WriteDialog } from './write-dialog';

interface Props {
  row: Row;
  onEdited: (comment: QueuedComment) => void;
  onClose: () => void;
}

/** Changes what somebody else wrote. What it said before is kept, or is not. */
export const WordsDialog = ({ row, onEdited, onClose }: Props) => {
  const text = useText();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const [body, setBody] = useState(row.body);
  const [seen, setSeen] = useState(row.body);
  const [erase, setErase] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);

  /** Whoever is told what the Comment says by now may change that. */
  const explain = (error: unknown) => {
    const refusal = serverErrorOf(error);
    const now = refusal?.details?.body;
    if (refusal?.code !== 'EDIT_CONFLICT' || typeof now !== 'string') return errorMessage(error);
    setSeen(now);
    return text('queue.words.conflict', { words: now });
  };

  const save = async () => {
    setSubmitting(true);
    setFailure(null);
    try {
      const path = `/desk/comments/${row.documentId}/words`;
      const sent = { body, seen, erase };
      const { data } = await getFetchClient().put<{ data: QueuedComment }>(path, sent);
      onEdited(data.data);
      toggleNotification({ type: 'success', message: text('queue.words.done') });
      onClose();
    } catch (error) {
      setFailure(explain(error));
      setSubmitting(false);
    }
  };

  return (
    <WriteDialog
      title={text('queue.words.title')}
      html={row.html}
      label={text('queue.words.label')}
      hint={text('queue.words.hint')}
      value={body}
      failure={failure}
      submit={text('queue.words.save')}
      isSubmitting={isSubmitting}
      onChange={setBody}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Checkbox checked={erase} onCheckedChange={(checked) => setErase(checked === true)}>
        {text('queue.words.erase')}
      </Checkbox>
    </WriteDialog>
  );
};
