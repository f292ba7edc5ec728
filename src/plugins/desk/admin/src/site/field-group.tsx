import { Grid } from '@strapi/design-system';

import { Section } from '../settings/section';
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
  return (
    <Section id={`site-${name}`} title={text(`site.group.${name}`)}>
      <Grid.Root gap={4} paddingTop={4}>
        {fields.map((field) => (
          <Grid.Item key={field.name} col={6} xs={12} direction="column" alignItems="stretch">
            <SiteInput field={field} defaults={defaults} />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Section>
  );
};
