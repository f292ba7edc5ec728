import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

/** A cell of a list: a day, with its time where one rests the pointer. */
export const MomentCell = ({ at }: { at: string }) => {
  const intl = useIntl();
  return (
    <Typography
      tag="time"
      dateTime={at}
      title={intl.formatDate(at, { dateStyle: 'full', timeStyle: 'short' })}
      textColor="neutral800"
      style={{ whiteSpace: 'nowrap' }}
    >
      {intl.formatDate(at, { dateStyle: 'medium' })}
    </Typography>
  );
};
