import { useCallback } from 'react';

import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

/** The labels of the form's fields, as the form shows them. */
export const useFieldLabels = (): ((name: string) => string) => {
  const intl = useIntl();
  const { model, layout } = useContentManagerContext();
  const fields = layout.edit.layout;
  return useCallback(
    (name) => {
      const field = fields.flat(2).find((one) => one.name === name);
      const id = `content-manager.content-types.${model}.${name}`;
      return intl.formatMessage({ id, defaultMessage: field?.label ?? name });
    },
    [fields, model, intl],
  );
};
