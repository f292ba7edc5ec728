import type dns from 'node:dns';

import { lookupRefusing } from './agent-refusing';
import { isInside } from './is-inside';
import { RefusedRequest } from './refused-request';

const resolve = (addresses: string[], options: dns.LookupOptions = {}) =>
  new Promise<unknown>((done, fail) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const lookup = lookupRefusing(isInside, (_host, _options, callback) => {
      callback(null, found);
    });
    lookup('name.example', options, (error, ...answer) => {
      if (error) fail(error);
      else done(answer);
    });
  });

it('gives the addresses of a name that is outside, all or the first', async () => {
  await expect(resolve(['8.8.8.8', '2606:4700::1111'], { all: true })).resolves.toEqual([
    [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ],
  ]);
  await expect(resolve(['8.8.8.8', '1.1.1.1'])).resolves.toEqual(['8.8.8.8', 4]);
});

it.each([
  [['127.0.0.1']],
  [['8.8.8.8', '10.0.0.1']],
  [['::ffff:169.254.169.254']],
  [['2606:4700::1111', 'fe80::1']],
  [[]],
])('refuses a name with the addresses %j', async (addresses) => {
  await expect(resolve(addresses)).rejects.toThrow(RefusedRequest);
  await expect(resolve(addresses, { all: true })).rejects.toThrow(RefusedRequest);
});

it('says what the system says of a name that does not exist', async () => {
  const unknown = Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
  const lookup = lookupRefusing(isInside, (_host, _options, callback) => {
    callback(unknown);
  });
  const said = await new Promise((done) => {
    lookup('nowhere.invalid', {}, done);
  });
  expect(said).toBe(unknown);
});
