import { Box, TextButton, Typography } from '@strapi/design-system';

import { Moment } from '../ui/moment';
import type { QueuedDecision } from '../ui/types';
import { useText } from '../ui/use-text';

interface Props {
  decisions: readonly QueuedDecision[];
  /** None for those who may not read what a Comment said before. */
  onShowFormer?: () => void;
}

/** Who decided what, when and why, the oldest first. */
export const AuditLines = ({ decisions, onShowFormer }: Props) => {
  const text = useText();
  if (decisions.length === 0) return null;
  return (
    <Box
      tag="ul"
      aria-label={text('queue.audit')}
      borderColor="neutral150"
      borderWidth="1px 0 0 0"
      borderStyle="solid"
      paddingTop={2}
    >
      {decisions.map((decision, index) => (
        <li key={index}>
          <Typography variant="pi" textColor="neutral600">
            <Moment at={decision.at} />
            {' · '}
            {decision.isEdit ? (
              <EditLine decision={decision} onShowFormer={onShowFormer} />
            ) : (
              <StatusLine decision={decision} />
            )}
          </Typography>
        </li>
      ))}
    </Box>
  );
};

const StatusLine = ({ decision }: { decision: QueuedDecision }) => {
  const text = useText();
  const { moderator, from, to, reason, isUndo } = decision;
  return (
    <>
      <bdi>
        {text('queue.audit.line', {
          moderator,
          from: text(`queue.status.${from}`),
          to: text(`queue.status.${to}`),
        })}
      </bdi>
      {(isUndo || reason !== null) && (
        <>
          {' · '}
          {isUndo ? text('queue.audit.takenBack') : <q dir="auto">{reason}</q>}
        </>
      )}
    </>
  );
};

const EditLine = ({
  decision: { moderator, hasFormerWords },
  onShowFormer,
}: Pick<Props, 'onShowFormer'> & { decision: QueuedDecision }) => {
  const text = useText();
  return (
    <>
      <bdi>{text('queue.audit.edited', { moderator })}</bdi>
      {!hasFormerWords && ` · ${text('queue.audit.erased')}`}
      {hasFormerWords && onShowFormer && (
        <>
          {' · '}
          <TextButton onClick={onShowFormer}>{text('queue.former.show')}</TextButton>
        </>
      )}
    </>
  );
};
