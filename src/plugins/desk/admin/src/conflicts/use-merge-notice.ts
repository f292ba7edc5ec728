import { useCallback } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { useText } from '../ui/use-text';

/** What a save has left of what somebody else has saved meanwhile. */
export interface Merged {
  fields: string[];
  by: string | null;
}

const NOTICE_MS = 15_000;

/**
 * Says what somebody else has changed.
 *
 * @param labelOf the label of a field
 */
export const useMergeNotice = (labelOf: (name: string) => string) => {
  const intl = useIntl();
  const text = useText();
  const { toggleNotification } = useNotification();
  return useCallback(
    (merged: Merged | undefined) => {
      if (!merged || merged.fields.length === 0) return;
      const labels = merged.fields.map((name) => {
        const label = labelOf(name).toLocaleLowerCase(intl.locale);
        return text('conflicts.field', { label });
      });
      const fields = intl.formatList(labels);
      const by = merged.by ?? text('conflicts.somebody');
      const message = text('conflicts.merged', { by, fields });
      toggleNotification({ type: 'info', message, timeout: NOTICE_MS });
    },
    [intl, text, toggleNotification, labelOf],
  );
};
