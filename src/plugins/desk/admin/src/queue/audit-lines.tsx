import { Box, Typography } from '@strapi/design-system';

import { Moment } from '../ui/moment';
import type { QueuedDecision } from '../ui/types';
import { useText } from '../ui/use-text';

/** Who decided what, when and why, the oldest first. */
export const AuditLines = ({ decisions }: { decisions: readonly QueuedDecision[] }) => {
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
      {decisions.map(({ moderator, from, to, at, reason, isUndo }, index) => (
        <li key={index}>
          <Typography variant="pi" textColor="neutral600">
            <Moment at={at} />
            {' · '}
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
          </Typography>
        </li>
      ))}
    </Box>
  );
};
