import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../ui/use-text';
import type { TakenDecision } from './use-decisions';

const Bar = styled(Box)`
  inset-block-end: 2.4rem;
  margin-inline: auto;
  max-width: 100%;
  width: fit-content;
`;

/** Says what was decided last of what can be taken back, and takes it back. */
export const DecisionBar = ({
  last,
  onUndo,
}: {
  last: TakenDecision | null;
  onUndo: () => void;
}) => {
  const text = useText();
  return (
    <Bar position="sticky" zIndex={2} marginTop={4}>
      <div role="status">
        {last && (
          <Flex
            background="neutral0"
            borderColor="neutral200"
            hasRadius
            shadow="popupShadow"
            gap={4}
            paddingBottom={2}
            paddingLeft={4}
            paddingRight={2}
            paddingTop={2}
          >
            <Typography textColor="neutral800">
              {text(`queue.done.${last.line.to}`, { count: last.rows.length })}
            </Typography>
            <Button variant="tertiary" size="S" onClick={onUndo}>
              {text('queue.undo')}
            </Button>
          </Flex>
        )}
      </div>
    </Bar>
  );
};
