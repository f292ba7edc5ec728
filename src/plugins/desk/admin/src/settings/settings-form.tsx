import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Blocker, Form, type FormHelpers, Layouts } from '@strapi/strapi/admin';

import { useNotify } from '../ui/use-notify';
import { useText } from '../ui/use-text';
import { refusedField } from './refused-field';

/** Sentences by the field that they are about; those of an object's parts within it. */
export interface Errors {
  [name: string]: string | Errors;
}

interface Props<Settings extends object> {
  /** With which the keys of its texts begin. */
  name: string;
  initial: Settings;
  onSave: (settings: Settings) => Promise<void>;
  /** What to say at a field that was refused; undefined for what is no field of the form. */
  errorsAt: (field: unknown) => Errors | undefined;
  children: ReactNode;
}

/** A page of settings that are saved together. Strapi's form warns before unsaved changes are left behind. */
export const SettingsForm = <Settings extends object>({
  name,
  initial,
  onSave,
  errorsAt,
  children,
}: Props<Settings>) => {
  const text = useText();
  const { notifySuccess, notifyFailure } = useNotify();

  const submit = async (changed: Settings, { setErrors }: FormHelpers<Settings>) => {
    try {
      await onSave(changed);
      notifySuccess(text(`${name}.saved`));
    } catch (error) {
      const errors = errorsAt(refusedField(error));
      if (errors) setErrors(errors as Parameters<typeof setErrors>[0]);
      else notifyFailure(error);
    }
  };

  return (
    <Form<Settings> method="PUT" initialValues={initial} onSubmit={submit}>
      {({ isSubmitting, modified }) => (
        <>
          <Layouts.Header
            title={text(`${name}.title`)}
            subtitle={text(`${name}.subtitle`)}
            primaryAction={
              <Button
                type="submit"
                startIcon={<Check />}
                disabled={!modified}
                loading={isSubmitting}
              >
                {text('settings.save')}
              </Button>
            }
          />
          <Layouts.Content>{children}</Layouts.Content>
          <Blocker />
        </>
      )}
    </Form>
  );
};
