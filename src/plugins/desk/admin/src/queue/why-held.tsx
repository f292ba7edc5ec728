import { Box, Typography } from '@strapi/design-system';

import type { QueuedReport } from '../ui/types';
import { useReasonFormatter } from '../ui/use-reason-formatter';
import { useText } from '../ui/use-text';
import type { Row } from './rows';
import { whyStanding } from './why';

/** Why a Comment is held: the rule that held it, and what readers reported. */
export const Why = ({ row }: { row: Row }) => {
  const text = useText();
  const formatReason = useReasonFormatter();
  const why = whyStanding(row);
  const sentence = why ? formatReason(why) : row.status === 'pending' && text('queue.waits');
  if (!sentence && row.reports.length === 0) return null;
  return (
    <Box paddingTop={2}>
      {sentence && (
        <Typography tag="p" textColor="neutral700">
          <bdi>{sentence}</bdi>
        </Typography>
      )}
      {row.reports.length > 0 && (
        <ul aria-label={text('queue.reports')}>
          {row.reports.map((report, index) => (
            <li key={index}>
              <ReportLine report={report} />
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
};

const ReportLine = ({ report: { reason, detail, reader } }: { report: QueuedReport }) => {
  const text = useText();
  return (
    <Typography textColor="neutral800">
      <bdi>
        {text('queue.report', {
          reason: text(`queue.report.${reason}`),
          reader: reader ?? text('queue.reader.gone'),
        })}
      </bdi>
      {detail !== null && (
        <>
          {' '}
          <q dir="auto">{detail}</q>
        </>
      )}
    </Typography>
  );
};
