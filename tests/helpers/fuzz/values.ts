import fc from 'fast-check';

/** Names that every object in JavaScript answers to. */
const PROTOTYPE_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['__defineGetter__', '__lookupSetter__', 'isPrototypeOf', 'then', 'length', 'toJSON'],
];

const NUMBERS = [
  ...['Infinity', '-Infinity', 'NaN', '1e309', '-1e309', '0', '-0', '-1', '1.5', '1e400', '0x10'],
  ...['2147483648', '-2147483649', '9007199254740993', '99999999999999999999', '1_000', '１２'],
];

const DATES = [
  ...[
    '+275760-09-14T00:00:00Z',
    '-271822-01-01T00:00:00Z',
    '0000-00-00',
    '9999-99-99',
    '2024-02-30',
  ],
  ...['275761-01-01', '-4714-01-01', 'now()', 'infinity', '2024-01-01T99:99:99Z', '24:00'],
];

const TEXTS = [
  ...['', ' ', 'null', 'undefined', 'true', '*', '%', '_', "'", '"', '\\', '`', ';--', '$1', '?'],
  ...['\0', 'a\0b', '\ud800', '\udfff', '\u202e', '\ufeff', '\u{10ffff}', 'é', 'e\u0301', '../..'],
  ...[
    '[',
    ']',
    '[]',
    '{}',
    '{"a":',
    '<script>',
    '${1}',
    '{{1}}',
    "' OR 1=1 --",
    '\r\nX: y',
    '\u0130',
  ],
  ...['x'.repeat(300), 'x'.repeat(5_000), '('.repeat(500), '\u0301'.repeat(2_000)],
];

/** A text that means something somewhere, or nothing at all. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PROTOTYPE_NAMES),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom(...DATES),
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const deep = (levels: number, leaf: unknown): unknown => {
  let value = leaf;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};

/** JSON, more or less: what `JSON.stringify` writes. */
export const value: fc.Arbitrary<unknown> = fc.letrec<{ one: unknown }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 1e21),
    fc.array(tie('one'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('set', 'connect', 'id', 'documentId'), text),
      tie('one'),
      {
        maxKeys: 3,
      },
    ),
    fc.constantFrom(
      deep(50, 1),
      deep(150, 1),
      deep(1_500, 1),
      Array.from({ length: 10_000 }, (_, index) => index),
    ),
  ),
})).one;
