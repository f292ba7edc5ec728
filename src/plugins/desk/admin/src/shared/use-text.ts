import { useCallback } from 'react';

import { type PrimitiveType, useIntl } from 'react-intl';

import { textId } from './translations';

type Values = Record<string, PrimitiveType>;

export type Text = (key: string, values?: Values) => string;

/** The desk's texts in the language of the panel. */
export const useText = (): Text => {
  const intl = useIntl();
  return useCallback(
    (key, values) => intl.formatMessage({ id: textId(key), defaultMessage: key }, values),
    [intl],
  );
};
