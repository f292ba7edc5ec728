import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../ui/permissions';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';
import { DaysChart } from './days-chart';
import { useDecide } from './use-decide';
import { useSummary } from './use-summary';
import { WaitingComment } from './waiting-comment';

/** The homepage widget "Waiting for a decision". */
export const Waiting = () => {
  const text = useText();
  const { summary, hasFailed, load } = useSummary();
  const mayModerate = useIsPermitted(PERMISSIONS.moderate);
  const { decided, decide } = useDecide(load);

  if (hasFailed) return <Widget.Error>{text('home.failed')}</Widget.Error>;
  if (!summary) return <Widget.Loading />;

  const waiting = summary.waiting.filter(({ documentId }) => !decided.has(documentId));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <DaysChart days={summary.days} />
      <Typography textColor="neutral800" aria-live="polite">
        {text('home.count', { count: summary.counts.waiting })}
      </Typography>
      {waiting.length > 0 && (
        <Box tag="ul">
          {waiting.map((comment) => (
            <WaitingComment
              key={comment.documentId}
              comment={comment}
              onDecide={mayModerate ? (status) => void decide(comment, status) : undefined}
            />
          ))}
        </Box>
      )}
    </Flex>
  );
};
