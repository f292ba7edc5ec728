import { Typography } from '@strapi/design-system';
import { FormattedMessage } from 'react-intl';

import { textId } from '../ui/translations';

/** Says who else has a document open. */
export const OpenElsewhere = ({ names }: { names: readonly string[] }) => (
  <div role="status">
    {names.map((name) => (
      <Typography key={name} tag="p" textColor="warning700">
        <FormattedMessage id={textId('presence.open')} values={{ name: <bdi>{name}</bdi> }} />
      </Typography>
    ))}
  </div>
);
