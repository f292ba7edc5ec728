import type { IntlShape } from 'react-intl';

import { textId } from '../ui/translations';
import type { Refusal } from './refusal';

type Intl = Pick<IntlShape, 'formatMessage' | 'messages'>;

/** One sentence or two: what has happened, and what to do. */
export const wordRefusal = (intl: Intl, refusal: Refusal): string => {
  const { status, code, message, details } = refusal;
  const by = typeof details.by === 'string' ? details.by : '';
  const ids = [code && `refusals.code.${code}`, `refusals.${kindOf(refusal)}`];
  const id = ids.map((key) => textId(key ?? '')).find((known) => known in intl.messages);
  return id ? intl.formatMessage({ id }, { by, message, status }) : message;
};

const kindOf = ({ status, message, fields }: Refusal): string => {
  if (status === undefined) return 'unreachable';
  if (fields.length > 0) return 'fields';
  if (status >= 502 && status <= 504) return 'busy';
  if (status >= 500) return 'failed';
  const known: Record<number, string> = {
    401: 'signedOut',
    403: 'forbidden',
    404: 'gone',
    413: 'tooLarge',
    429: 'tooMany',
  };
  return known[status] ?? (message ? 'other' : 'failed');
};
