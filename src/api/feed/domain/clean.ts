import { xmlText } from '../../../text/xml';

/** The same value, with every text in it as XML takes it. */
export const cleanTexts = <Value>(value: Value): Value => clean(value) as Value;

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return xmlText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, unknown] => [name, clean(inner)]),
  );
};
