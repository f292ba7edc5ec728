import { Box, Flex, Status, Typography } from '@strapi/design-system';

import { CommentHtml } from '../ui/comment-html';
import type { TrialResult } from '../ui/types';
import { useReasonFormatter } from '../ui/use-reason-formatter';
import { useText } from '../ui/use-text';

const COLOURS = {
  approved: 'success',
  pending: 'warning',
  rejected: 'danger',
  refused: 'danger',
} as const;

/** What would become of the Comment, which rule says so, and in which words. */
export const TrialOutcome = ({ rule, outcome, why, html }: TrialResult) => {
  const text = useText();
  const formatReason = useReasonFormatter();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Status variant={COLOURS[outcome]} size="S">
        <Typography fontWeight="bold">{text(`rules.outcome.${outcome}`)}</Typography>
      </Status>
      <Typography textColor="neutral800">
        {text('rules.try.decides', { rule: text(`rules.by.${rule}`, {}, rule) })}
      </Typography>
      {why && (
        <Typography textColor="neutral800">
          {text(`rules.try.why.${outcome}`)} <bdi>{formatReason(why)}</bdi>
        </Typography>
      )}
      {html && (
        <Box>
          <Typography variant="pi" textColor="neutral600">
            {text('rules.try.shown')}
          </Typography>
          <CommentHtml html={html} />
        </Box>
      )}
    </Flex>
  );
};
