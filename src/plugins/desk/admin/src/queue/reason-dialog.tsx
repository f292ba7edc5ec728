import { useState } from 'react';

import { useText } from '../ui/use-text';
import type { Row } from './rows';
import type { Decisions } from './use-decisions';
import { WriteDialog } from './write-dialog';

/** As long as the server takes. */
const LONGEST = 500;

interface Props {
  row: Row;
  onDecide: Decisions['decide'];
  onClose: () => void;
}

/** Rejects a Comment and says why: only Moderators can read it. */
export const ReasonDialog = ({ row, onDecide, onClose }: Props) => {
  const text = useText();
  const [reason, setReason] = useState('');
  const reject = () => {
    onClose();
    onDecide([row], 'rejected', reason.trim() || null);
  };
  return (
    <WriteDialog
      title={text('queue.reason.title')}
      html={row.html}
      label={text('queue.reason.label')}
      hint={text('queue.reason.hint')}
      value={reason}
      maxLength={LONGEST}
      submit={text('queue.do.rejected')}
      onChange={setReason}
      onSubmit={reject}
      onClose={onClose}
    />
  );
};
