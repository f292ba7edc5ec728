import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, type FormHelpers, isFetchError, Layouts } from '@strapi/strapi/admin';

import type { SiteSettings } from '../ui/types';
import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { fieldNamed, GROUPS, type SiteField } from './fields';
import { FieldGroup } from './field-group';

type SetFields = SiteSettings['set'];

interface Props {
  site: SiteSettings;
  onSave: (changes: SetFields) => Promise<void>;
}

/** An empty field is the default, which stands in it until something is written. */
export const SiteForm = ({ site, onSave }: Props) => {
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();

  const submit = async (changed: SetFields, { setErrors }: FormHelpers<SetFields>) => {
    try {
      await onSave(changed);
      notifySuccess(text('site.saved'));
    } catch (error) {
      const field = refusedField(error);
      if (field)
        setErrors(errorAt(field.name.split('.'), text(`site.refused.${field.refusal ?? 'other'}`)));
      else notifyFailure(error);
    }
  };

  return (
    <Form<SetFields> method="PUT" initialValues={site.set} onSubmit={submit}>
      {({ isSubmitting, modified }) => (
        <>
          <Layouts.Header
            title={text('site.title')}
            subtitle={text('site.subtitle')}
            primaryAction={
              <Button
                type="submit"
                startIcon={<Check />}
                disabled={!modified}
                loading={isSubmitting}
              >
                {text('rules.save')}
              </Button>
            }
          />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={6}>
              {GROUPS.map((group) => (
                <FieldGroup key={group.name} {...group} defaults={site.defaults} />
              ))}
            </Flex>
          </Layouts.Content>
          <Blocker />
        </>
      )}
    </Form>
  );
};

/** The field that the server would not take, if that is why it refused. */
const refusedField = (error: unknown): SiteField | undefined => {
  if (!isFetchError(error)) return undefined;
  const details = error.response?.data.error.details as { field?: unknown } | undefined;
  return fieldNamed(details?.field);
};

interface Errors {
  [name: string]: string | Errors;
}

const errorAt = ([name = '', ...rest]: string[], sentence: string): Errors => ({
  [name]: rest.length > 0 ? errorAt(rest, sentence) : sentence,
});
