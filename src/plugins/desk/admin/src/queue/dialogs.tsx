import { BanDialog } from './ban-dialog';
import { FormerWordsDialog } from './former-words-dialog';
import { HelpDialog } from './help-dialog';
import { ReasonDialog } from './reason-dialog';
import { ReplyDialog } from './reply-dialog';
import type { Row } from './rows';
import type { Changes } from './use-changes';
import type { Decisions } from './use-decisions';
import { WordsDialog } from './words-dialog';

export type OpenDialog =
  | { type: 'help' }
  | { type: 'reply' | 'reason' | 'ban' | 'words' | 'formerWords'; row: Row }
  | null;

interface Props {
  dialog: OpenDialog;
  changes: Changes;
  onDecide: Decisions['decide'];
  onClose: () => void;
}

/** The dialog that is open, where one is. */
export const Dialogs = ({ dialog, changes, onDecide, onClose }: Props) => {
  if (dialog === null) return null;
  if (dialog.type === 'help') return <HelpDialog onClose={onClose} />;
  const { type, row } = dialog;
  switch (type) {
    case 'reply':
      return <ReplyDialog row={row} onClose={onClose} />;
    case 'reason':
      return <ReasonDialog row={row} onDecide={onDecide} onClose={onClose} />;
    case 'ban':
      return <BanDialog row={row} onBan={changes.setReader} onClose={onClose} />;
    case 'words':
      return <WordsDialog row={row} onEdited={changes.replace} onClose={onClose} />;
    case 'formerWords':
      return <FormerWordsDialog row={row} onClose={onClose} />;
  }
};
