import type { IntlShape } from 'react-intl';

import { textId } from './translations';
import type { WordedReason } from './types';

/**
 * A rule's reason in the language of the panel: by the translation of its code, under `queue.why`, or
 * under `queue.refusal` where the rule takes no Comment at all; else in the rule's own sentence.
 */
export const formatReason = (
  intl: Pick<IntlShape, 'formatMessage' | 'messages'>,
  { reason, sentence }: WordedReason,
): string => {
  if (reason === null) return sentence;
  const { code, ...parameters } = reason;
  const id = [`queue.why.${code}`, `queue.refusal.${code}`]
    .map(textId)
    .find((known) => known in intl.messages);
  return id === undefined ? sentence : intl.formatMessage({ id }, parameters);
};
