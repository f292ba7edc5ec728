import { Typography } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { useLeftOut } from './use-left-out';

/** Says what of a body readers will not see: one sentence for each, nothing where there is nothing. */
export const LeftOut = ({ body }: { body: string }) => {
  const text = useText();
  const leftOut = useLeftOut(body);
  return (
    <span role="status">
      {leftOut.map(({ kind, host }) => (
        <Typography
          key={`${kind} ${host}`}
          variant="pi"
          textColor="danger600"
          style={{ display: 'block' }}
        >
          {host === null
            ? text(`cleaning.${kind}`)
            : text(`cleaning.${kind}From`, { host: `\u2068${host}\u2069` })}
        </Typography>
      ))}
    </span>
  );
};
