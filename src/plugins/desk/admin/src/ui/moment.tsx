import { FormattedDate } from 'react-intl';

/** A date with its time, in the reader's own clock and language. */
export const Moment = ({ at }: { at: string }) => (
  <time dateTime={at} dir="auto">
    <FormattedDate value={at} dateStyle="medium" timeStyle="short" />
  </time>
);
