import { addressKey } from './address';

it('IPv4 is one address in each of its forms', () => {
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1');
  expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(addressKey('::ffff:c000:0201')).toBe('192.0.2.1');
  expect(addressKey('192.0.2.2')).not.toBe(addressKey('192.0.2.1'));
});

it('IPv6 is one address for each subscriber, whatever the lower half', () => {
  const key = addressKey('2001:db8:0:7::1');
  for (const ip of ['2001:0db8:0:7:ffff:ffff:ffff:ffff', '2001:db8::7:0:0:0:2']) {
    expect(addressKey(ip)).toBe(key);
  }
  expect(addressKey('2001:db8:0:8::1')).not.toBe(key);
  expect(addressKey('fe80::1%eth0')).toBe(addressKey('fe80::2%eth0'));
});

it('what is no address stays what it is', () => {
  expect(addressKey('unknown')).toBe('unknown');
  expect(addressKey('')).toBe('');
});
