import { Typography } from '@strapi/design-system';

import { useText } from '../ui/use-text';

export const SaveFirst = () => {
  const text = useText();
  return (
    <Typography variant="pi" textColor="neutral600">
      {text('article.saveFirst')}
    </Typography>
  );
};
