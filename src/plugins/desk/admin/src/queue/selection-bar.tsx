import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { choices, type Row, VERDICTS } from './rows';
import type { DecidedStatus } from './use-decisions';
import type { Selection } from './use-selection';
import { VERDICT_BUTTONS } from './verdict-buttons';

interface Props {
  rows: readonly Row[];
  selection: Selection;
  onDecide: (rows: readonly Row[], to: DecidedStatus) => void;
}

/** Decides over many at once. */
export const SelectionBar = ({ rows, selection, onDecide }: Props) => {
  const text = useText();
  const chosen = selection.rows;
  if (rows.length === 0) return null;
  const isPartly = chosen.length > 0 && chosen.length < rows.length;

  return (
    <Box
      position="sticky"
      top="5.6rem"
      zIndex={1}
      background="neutral100"
      paddingBottom={2}
      paddingTop={2}
    >
      <Flex
        gap={4}
        paddingLeft={4}
        minHeight="3.2rem"
        wrap="wrap"
        role="group"
        aria-label={text('queue.many')}
      >
        <Checkbox
          checked={isPartly ? 'indeterminate' : chosen.length === rows.length}
          onCheckedChange={selection.toggleAll}
        >
          {text('queue.select.all')}
        </Checkbox>
        {chosen.length > 0 && (
          <Flex gap={2} wrap="wrap">
            <Typography role="status" textColor="neutral800">
              {text('queue.selected', { count: chosen.length })}
            </Typography>
            {VERDICTS.map((verdict) => (
              <Button
                key={verdict}
                size="S"
                {...VERDICT_BUTTONS[verdict]}
                onClick={() =>
                  onDecide(
                    chosen.filter((row) => choices(row).includes(verdict)),
                    verdict,
                  )
                }
              >
                {text(`queue.do.${verdict}`)}
              </Button>
            ))}
            <Button size="S" variant="danger-light" onClick={() => onDecide(chosen, 'deleted')}>
              {text('queue.do.deleted')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
};
