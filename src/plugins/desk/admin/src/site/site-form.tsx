import { Flex } from '@strapi/design-system';

import { type Errors, SettingsForm } from '../settings/settings-form';
import type { SiteSettings } from '../ui/types';
import { useText } from '../ui/use-text';
import { FieldGroup } from './field-group';
import { fieldNamed, GROUPS } from './fields';

type SetFields = SiteSettings['set'];

interface Props {
  site: SiteSettings;
  onSave: (changes: SetFields) => Promise<void>;
}

/** An empty field is the default, which stands in it until something is written. */
export const SiteForm = ({ site, onSave }: Props) => {
  const text = useText();

  const errorsAt = (name: unknown) => {
    const field = fieldNamed(name);
    return (
      field && errorAt(field.name.split('.'), text(`site.refused.${field.refusal ?? 'other'}`))
    );
  };

  return (
    <SettingsForm<SetFields> name="site" initial={site.set} onSave={onSave} errorsAt={errorsAt}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {GROUPS.map((group) => (
          <FieldGroup key={group.name} {...group} defaults={site.defaults} />
        ))}
      </Flex>
    </SettingsForm>
  );
};

const errorAt = ([name = '', ...rest]: string[], sentence: string): Errors => ({
  [name]: rest.length > 0 ? errorAt(rest, sentence) : sentence,
});
