import { HelpDialog } from './help-dialog';
import { ReasonDialog } from './reason-dialog';
import { ReplyDialog } from './reply-dialog';
import type { Row } from './rows';
import type { Decisions } from './use-decisions';

export type OpenDialog = { type: 'help' } | { type: 'reply' | 'reason'; row: Row } | null;

interface Props {
  dialog: OpenDialog;
  onDecide: Decisions['decide'];
  onClose: () => void;
}

/** The dialog that is open, where one is. */
export const Dialogs = ({ dialog, onDecide, onClose }: Props) => {
  if (dialog === null) return null;
  if (dialog.type === 'help') return <HelpDialog onClose={onClose} />;
  if (dialog.type === 'reply') return <ReplyDialog row={dialog.row} onClose={onClose} />;
  return <ReasonDialog row={dialog.row} onDecide={onDecide} onClose={onClose} />;
};
