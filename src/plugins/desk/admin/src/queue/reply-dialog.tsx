import { useState } from 'react';

import { getFetchClient, useNotification } from '@strapi/strapi/admin';

import { refreshTabCounts } from '../ui/tab-counts';
import { useErrorMessage } from '../ui/use-error-message';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import { WriteDialog } from './write-dialog';

/** What was written and not sent, by Comment: a dialog is closed quickly. */
const drafts = new Map<string, string>();

/** Answers a Comment, signed with the Author who is linked to the moderator's account. */
export const ReplyDialog = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const text = useText();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const { documentId, html, authorName } = row;
  const [body, setBody] = useState(drafts.get(documentId) ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const name = authorName ?? text('queue.reader.gone');

  const write = (words: string) => {
    drafts.set(documentId, words);
    setBody(words);
  };
  const send = async () => {
    setSubmitting(true);
    setFailure(null);
    try {
      await getFetchClient().post(`/desk/comments/${documentId}/reply`, { body });
      drafts.delete(documentId);
      toggleNotification({ type: 'success', message: text('queue.reply.done', { name }) });
      void refreshTabCounts();
      onClose();
    } catch (error) {
      setFailure(errorMessage(error));
      setSubmitting(false);
    }
  };

  return (
    <WriteDialog
      title={text('queue.reply.title', { name })}
      html={html}
      label={text('queue.reply.label')}
      hint={text('queue.reply.hint')}
      value={body}
      failure={failure}
      submit={text('queue.reply.send')}
      isSubmitting={isSubmitting}
      onChange={write}
      onSubmit={() => void send()}
      onClose={onClose}
    />
  );
};
