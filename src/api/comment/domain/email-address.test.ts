import { normalizedEmail } from './email-address';

it.each([
  ['Ann@Example.org', 'ann@example.org'],
  ['  ann@example.org\n', 'ann@example.org'],
  ['jose\u0301@example.org', 'jos\u00e9@example.org'],
  ['ann+news@example.org', 'ann+news@example.org'],
])('%s is compared as %s', (written, address) => {
  expect(normalizedEmail(written)).toBe(address);
});

it.each(['', 'ann', '@', 'ann@', 'a b@example.org', 'a@b@c', `${'x'.repeat(300)}@example.org`])(
  '"%s" is no address',
  (written) => {
    expect(normalizedEmail(written)).toBeNull();
  },
);
