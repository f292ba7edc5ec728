import { Box, Typography } from '@strapi/design-system';

import type { Report } from '../shared/types';
import { useText } from '../shared/use-text';
import type { Row } from './rows';
import { whyOf } from './why';

/** Why a Comment is held: the rule that held it, and what readers reported. */
export const Why = ({ row }: { row: Row }) => {
  const text = useText();
  const why = whyOf(row);
  if (!why && row.reports.length === 0) return null;
  return (
    <Box paddingTop={2}>
      {why && (
        <Typography tag="p" textColor="neutral700">
          <bdi>{text(`queue.why.${why.key}`, why.values)}</bdi>
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

const ReportLine = ({ report: { reason, detail, reader } }: { report: Report }) => {
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
