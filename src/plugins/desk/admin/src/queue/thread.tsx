import { Box, Flex, Loader, Typography } from '@strapi/design-system';

import { CommentHtml } from '../ui/comment-html';
import { Moment } from '../ui/moment';
import type { DeskComment } from '../ui/types';
import { useText } from '../ui/use-text';
import { StatusBadge } from './status-badge';
import { useThread } from './use-thread';

/** Deeper ones stand no further in. */
const DEEPEST = 6;

/** The Comments around one, whatever became of them. */
export const Thread = ({ documentId }: { documentId: string }) => {
  const text = useText();
  const { comments, failure } = useThread(documentId);
  if (failure !== null) {
    return (
      <Typography role="alert" textColor="danger600">
        {failure}
      </Typography>
    );
  }
  if (!comments) return <Loader small>{text('queue.loading')}</Loader>;

  const top = Math.min(...comments.map(({ depth }) => depth));
  return (
    <Flex
      tag="ol"
      direction="column"
      alignItems="stretch"
      gap={2}
      aria-label={text('queue.thread')}
    >
      {comments.map((comment) => (
        <li key={comment.documentId}>
          <Threaded
            comment={comment}
            steps={Math.min(comment.depth - top, DEEPEST)}
            isThis={comment.documentId === documentId}
          />
        </li>
      ))}
    </Flex>
  );
};

interface Props {
  comment: DeskComment;
  steps: number;
  isThis: boolean;
}

const Threaded = ({ comment, steps, isThis }: Props) => {
  const text = useText();
  return (
    <Box
      background={isThis ? 'primary100' : 'neutral100'}
      hasRadius
      padding={3}
      aria-current={isThis || undefined}
      style={{ marginInlineStart: `${steps * 2}rem` }}
    >
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Typography variant="pi" fontWeight="semiBold">
          <bdi>{comment.authorName ?? text('queue.reader.gone')}</bdi>
        </Typography>
        <StatusBadge status={comment.status} />
        <Typography variant="pi" textColor="neutral600">
          <Moment at={comment.createdAt} />
        </Typography>
      </Flex>
      <CommentHtml html={comment.html} />
    </Box>
  );
};
