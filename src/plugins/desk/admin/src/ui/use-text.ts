import { useCallback } from 'react';

import { type PrimitiveType, useIntl } from 'react-intl';

import { textId } from './translations';

type Values = Record<string, PrimitiveType>;

/** `otherwise` is shown where no translation has the key: by default, the key itself. */
export type Text = (key: string, values?: Values, otherwise?: string) => string;

/** The desk's texts in the language of the panel. */
export const useText = (): Text => {
  const intl = useIntl();
  return useCallback(
    (key, values, otherwise = key) =>
      intl.formatMessage({ id: textId(key), defaultMessage: otherwise }, values),
    [intl],
  );
};
