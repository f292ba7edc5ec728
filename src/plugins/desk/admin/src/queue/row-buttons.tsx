import { Button } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import type { RowActions } from './actions';
import { choices, type Row } from './rows';
import { VERDICT_BUTTONS } from './verdict-buttons';

/** Approve, Reject, Spam: those that would change something. What stands can be answered. */
export const RowButtons = ({ row, actions }: { row: Row; actions: RowActions }) => {
  const text = useText();
  return (
    <>
      {row.status === 'approved' && (
        <Button size="S" variant="tertiary" onClick={() => actions.open({ type: 'reply', row })}>
          {text('queue.reply')}
        </Button>
      )}
      {choices(row).map((verdict) => (
        <Button
          key={verdict}
          size="S"
          {...VERDICT_BUTTONS[verdict]}
          onClick={() => actions.decide([row], verdict)}
        >
          {text(`queue.do.${verdict}`)}
        </Button>
      ))}
    </>
  );
};
