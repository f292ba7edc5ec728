import { useState } from 'react';

import { getFetchClient, useNotification } from '@strapi/strapi/admin';

import { SignInAgain } from '../session/sign-in-again';
import { useUnsavedCheck } from '../session/unsaved-checks';
import { refreshTabCounts } from '../ui/tab-counts';
import { useErrorMessage } from '../ui/use-error-message';
import { useText } from '../ui/use-text';
import { ReplyAs } from './reply-as';
import type { Row } from './rows';
import { useReplyDraft } from './use-reply-draft';
import { useSignature } from './use-signature';
import { WriteDialog } from './write-dialog';

/** Answers a Comment, signed with an Author who is linked to the moderator's account. */
export const ReplyDialog = ({ row, onClose }: { row: Row; onClose: () => void }) => {
  const text = useText();
  const errorMessage = useErrorMessage();
  const { toggleNotification } = useNotification();
  const { documentId, html, authorName } = row;
  const signature = useSignature();
  const { body, write, notice, finish } = useReplyDraft(documentId);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const name = authorName ?? text('queue.reader.gone');

  useUnsavedCheck(body !== '');
  const send = async () => {
    setSubmitting(true);
    setFailure(null);
    try {
      await getFetchClient().post(`/desk/comments/${documentId}/reply`, {
        body,
        author: signature.chosen?.documentId ?? null,
      });
      finish();
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
      notice={
        <>
          {notice}
          <SignInAgain />
        </>
      }
      failure={failure}
      submit={text('queue.reply.send')}
      isSubmitting={isSubmitting}
      isDisabled={signature.chosen === null}
      above={<ReplyAs signature={signature} />}
      onChange={write}
      onSubmit={() => void send()}
      onClose={onClose}
    />
  );
};
