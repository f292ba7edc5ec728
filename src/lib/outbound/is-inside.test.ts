import { isInside } from './is-inside';

it.each([
  ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255'],
  ...['192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.192'],
  ...['198.18.0.1', '203.0.113.5', '224.0.0.1', '240.0.0.1', '255.255.255.255', '168.63.129.16'],
])('holds %s of IPv4 for inside', (address) => {
  expect(isInside(address)).toBe(true);
});

it.each([
  ...[
    '::',
    '::1',
    '0:0:0:0:0:0:0:1',
    'fe80::1',
    'fe80::1%eth0',
    'febf::1',
    'fc00::1',
    'fd00:ec2::254',
  ],
  ...['fec0::1', 'ff02::1', '100::1', '2001:db8::1', '3fff::1', '4000::1'],
])('holds %s of IPv6 for inside', (address) => {
  expect(isInside(address)).toBe(true);
});

it.each([
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254', '::127.0.0.1', '::7f00:1'],
  ...['64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '2002:7f00:1::', '2001::1'],
])('sees through %s, which holds an address inside', (address) => {
  expect(isInside(address)).toBe(true);
});

it.each(['', 'localhost', '127.0.0.1.nip.io', '1.2.3.4:80', '[::1]', '1.2.3.4/8'])(
  'holds %j, which is no address, for inside',
  (text) => {
    expect(isInside(text)).toBe(true);
  },
);

it.each(['127.1', '2130706433', '0x7f.0.0.1', '017700000001'])(
  'reads %s as the system does',
  (address) => {
    expect(isInside(address)).toBe(true);
  },
);

it.each([
  ...['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '192.169.0.1'],
  ...['2606:4700::1111', '2a00:1450:4001:81b::200e', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'],
])('lets %s of the internet through', (address) => {
  expect(isInside(address)).toBe(false);
});
