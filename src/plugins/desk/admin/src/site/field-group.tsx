import { Box, Grid, Typography } from '@strapi/design-system';

import type { SiteSettings } from '../ui/types';
import { useText } from '../ui/use-text';
import type { SiteField } from './fields';
import { SiteInput } from './site-input';

interface Props {
  name: string;
  fields: SiteField[];
  defaults: SiteSettings['defaults'];
}

export const FieldGroup = ({ name, fields, defaults }: Props) => {
  const text = useText();
  const id = `site-${name}`;
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={6}
    >
      <Typography id={id} tag="h2" variant="delta" textColor="neutral800">
        {text(`site.group.${name}`)}
      </Typography>
      <Grid.Root gap={4} paddingTop={4}>
        {fields.map((field) => (
          <Grid.Item key={field.name} col={6} xs={12} direction="column" alignItems="stretch">
            <SiteInput field={field} defaults={defaults} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};
