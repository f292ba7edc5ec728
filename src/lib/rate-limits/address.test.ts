import { addressKey } from './address';

it('an IPv4 address is the same in each of its forms', () => {
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1');
  expect(addressKey('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(addressKey('::ffff:c000:0201')).toBe('192.0.2.1');
  expect(addressKey('192.0.2.2')).not.toBe(addressKey('192.0.2.1'));
});

it('the IPv6 addresses of one subscriber are the same, whatever their lower half', () => {
  const key = addressKey('2001:db8:0:7::1');
  for (const ip of ['2001:0db8:0:7:ffff:ffff:ffff:ffff', '2001:db8::7:0:0:0:2']) {
    expect(addressKey(ip)).toBe(key);
  }
  expect(addressKey('2001:db8:0:8::1')).not.toBe(key);
  expect(addressKey('fe80::1%eth0')).toBe(addressKey('fe80::2%eth0'));
});

it('a string that is no address stays as it is', () => {
  expect(addressKey('unknown')).toBe('unknown');
  expect(addressKey('')).toBe('');
});
