import en from './admin/src/translations/en.json';
import { prefixed } from './admin/src/ui/translations';
import type { Refusal } from './admin/src/refusals/refusal';
import { wordRefusal } from './admin/src/refusals/wording';

const intl = {
  messages: prefixed(en),
  formatMessage: ({ id }: { id?: string }, values?: Record<string, unknown>) =>
    Object.entries(values ?? {}).reduce(
      (words, [name, value]) => words.replaceAll(`{${name}}`, String(value)),
      prefixed(en)[id ?? ''] ?? '',
    ),
} as Parameters<typeof wordRefusal>[0];

const word = (refusal: Partial<Refusal>) =>
  wordRefusal(intl, { message: 'So it is.', details: {}, fields: [], ...refusal });

it.each<[Partial<Refusal>, RegExp]>([
  [{ status: undefined }, /no connection.*save again/],
  [{ status: 401 }, /session has ended.*Sign in/],
  [{ status: 403 }, /may not.*copy/],
  [{ status: 413 }, /too large.*save again/],
  [{ status: 429 }, /Wait a minute/],
  [{ status: 500 }, /failed.*save again/],
  [{ status: 503 }, /busy.*save again/],
  [{ status: 409, code: 'EDIT_CONFLICT', details: { by: 'Ada' } }, /^Ada .*Choose/],
  [{ status: 400 }, /^So it is\. /],
])('says of %j what to do', (refusal, expected) => {
  expect(word(refusal)).toMatch(expected);
});

it('has a wrong field put right', () => {
  const fields = [{ path: ['slug'], message: 'So it is.' }];
  expect(word({ status: 400, fields })).toMatch(/^So it is\. .*marked field/);
});
