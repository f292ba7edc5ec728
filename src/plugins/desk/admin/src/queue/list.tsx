import { useEffect } from 'react';

import { Box, Button, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../ui/use-text';
import type { RowActions } from './actions';
import { CommentRow } from './row';
import type { Current } from './use-current';
import type { QueueState } from './use-queue';
import type { Selection } from './use-selection';

/** Where a row comes in, the desk itself keeps the current one in its place. */
const Rows = styled(Flex)`
  overflow-anchor: none;
`;

/** With fewer rows left than this, the next page is loaded automatically. */
const FEW = 5;

interface Props {
  queue: QueueState;
  current: Current;
  selection: Selection;
  actions: RowActions;
}

export const List = ({ queue, current, selection, actions }: Props) => {
  const text = useText();
  const { rows, state, hasMore, isContinuing, failure, loadMore } = queue;

  const isShort = state === 'ready' && hasMore && rows.length < FEW && failure === null;
  useEffect(() => {
    if (isShort && !isContinuing) void loadMore();
  }, [isShort, isContinuing, loadMore]);

  if (state === 'loading') {
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader>{text('queue.loading')}</Loader>
      </Flex>
    );
  }
  return (
    <>
      {state === 'ready' && rows.length === 0 && !hasMore && (
        <EmptyStateLayout content={text('queue.empty')} hasRadius shadow="tableShadow" />
      )}
      <Rows
        tag="ol"
        direction="column"
        alignItems="stretch"
        gap={3}
        aria-label={text('queue.list')}
      >
        {rows.map((row) => (
          <li key={row.documentId}>
            <CommentRow
              row={row}
              isCurrent={row.documentId === current.row?.documentId}
              isSelected={selection.has(row)}
              actions={{ ...actions, select: selection.toggle, enter: current.set }}
            />
          </li>
        ))}
      </Rows>
      {failure !== null && (
        <Flex role="alert" gap={3} padding={4} justifyContent="center">
          <Typography textColor="danger600">{failure}</Typography>
          <Button variant="secondary" onClick={state === 'failed' ? queue.reload : loadMore}>
            {text('queue.retry')}
          </Button>
        </Flex>
      )}
      {hasMore && failure === null && (
        <Box padding={4} textAlign="center">
          <Button variant="secondary" loading={isContinuing} onClick={loadMore}>
            {text('queue.more')}
          </Button>
        </Box>
      )}
    </>
  );
};
