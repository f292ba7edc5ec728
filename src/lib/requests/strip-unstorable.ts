import { forewordError } from '../errors';

/** NUL, and unpaired surrogates. */
const UNSTORABLE = /\0|\p{Cs}/u;
const UNSTORABLES = /\0|\p{Cs}/gu;

/** No legitimate request nests deeper, and recursive functions would exhaust the stack. */
const DEEPEST = 100;

/**
 * The same JSON without characters that databases cannot store: NUL is removed, an unpaired surrogate becomes
 * U+FFFD. A value without any is returned itself, not copied.
 *
 * @throws PARAMETER_INVALID when it nests deeper than a hundred levels
 */
export const stripUnstorable = (value: unknown, depth = 0): unknown => {
  if (depth > DEEPEST) throw forewordError('PARAMETER_INVALID', 'This nests too deep.');
  if (typeof value === 'string') {
    return UNSTORABLE.test(value)
      ? value.replace(UNSTORABLES, (sign) => (sign === '\0' ? '' : '\ufffd'))
      : value;
  }
  if (Array.isArray(value)) return cleanList(value, depth);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const names = Object.keys(value);
  const inner = Object.values(value) as unknown[];
  const cleanNames = names.map((name) => String(stripUnstorable(name)));
  const cleanInner = inner.map((one) => stripUnstorable(one, depth + 1));
  const isClean = names.every(
    (name, index) => name === cleanNames[index] && inner[index] === cleanInner[index],
  );
  if (isClean) return value;
  return Object.fromEntries(cleanNames.map((name, index) => [name, cleanInner[index]]));
};

const cleanList = (list: unknown[], depth: number): unknown[] => {
  const clean = list.map((inner) => stripUnstorable(inner, depth + 1));
  return clean.every((inner, index) => inner === list[index]) ? list : clean;
};
