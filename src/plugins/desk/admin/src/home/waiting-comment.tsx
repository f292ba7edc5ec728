import { useId } from 'react';
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';

import { CommentHtml } from '../ui/comment-html';
import type { QueuedComment } from '../ui/types';
import { useReasonFormatter } from '../ui/use-reason-formatter';
import { useText } from '../ui/use-text';

interface Props {
  comment: QueuedComment;
  /** None for those who may only look. */
  onDecide?: (status: 'approved' | 'rejected') => void;
}

export const WaitingComment = ({ comment, onDecide }: Props) => {
  const text = useText();
  const id = useId();
  const formatReason = useReasonFormatter();
  const { authorName, article, html, why } = comment;
  const search = new URLSearchParams({ article: article.documentId }).toString();

  return (
    <Box tag="li" aria-labelledby={id} paddingTop={3} paddingBottom={3} borderColor="neutral150">
      <Flex direction="column" alignItems="stretch" gap={2} paddingLeft={3} paddingRight={3}>
        <Typography id={id} variant="pi" textColor="neutral700">
          <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="bdi">
            {authorName ?? text('home.nobody')}
          </Typography>
          {' · '}
          <Link tag={RouterLink} to={`/plugins/desk?${search}`}>
            <bdi>{article.title ?? text('home.untitled')}</bdi>
          </Link>
        </Typography>
        {/* Cleaned by the server. */}
        <Beginning>
          <CommentHtml html={html} />
        </Beginning>
        {why && (
          <Typography variant="pi" textColor="neutral600">
            <bdi>{formatReason(why)}</bdi>
          </Typography>
        )}
        {onDecide && (
          <Flex gap={2}>
            <Button
              size="S"
              variant="success-light"
              startIcon={<Check />}
              aria-describedby={id}
              onClick={() => onDecide('approved')}
            >
              {text('home.approve')}
            </Button>
            <Button
              size="S"
              variant="danger-light"
              startIcon={<Cross />}
              aria-describedby={id}
              onClick={() => onDecide('rejected')}
            >
              {text('home.reject')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
};

/** Of a long one the beginning: the desk shows all of it. */
const Beginning = styled.div`
  max-height: 6em;
  overflow: hidden;
`;
