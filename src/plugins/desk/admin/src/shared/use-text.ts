import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';

import { textId } from './translations';

/** Reads the desk's texts in the language of the panel: `text('article.notes.title')`. */
export const useText = () => {
  const intl = useIntl();
  return useCallback(
    (key: string, values?: Record<string, PrimitiveType>): string =>
      intl.formatMessage({ id: textId(key) }, values),
    [intl],
  );
};
