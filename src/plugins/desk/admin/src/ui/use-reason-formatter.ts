import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { WordedReason } from './types';
import { formatReason } from './format-reason';

/** Words the reasons of rules in the language of the panel. */
export const useReasonFormatter = (): ((why: WordedReason) => string) => {
  const intl = useIntl();
  return useCallback((why) => formatReason(intl, why), [intl]);
};
