import type { ReactNode } from 'react';

import { Box, Typography } from '@strapi/design-system';

interface Props {
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of a page of settings, under a heading of its own. */
export const Section = ({ id, title, children }: Props) => (
  <Box
    tag="section"
    aria-labelledby={id}
    background="neutral0"
    shadow="tableShadow"
    hasRadius
    padding={6}
  >
    <Typography id={id} tag="h2" variant="delta" textColor="neutral800">
      {title}
    </Typography>
    {children}
  </Box>
);
