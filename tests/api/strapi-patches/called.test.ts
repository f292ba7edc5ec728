import { REGISTRY } from '../../../src/lib/strapi-patches/registry';
import { callsOf } from '../../helpers/patches';
import { PROBES } from './probes';

const patches = Object.values(REGISTRY).flat();

it('every patch has a name of its own and a probe', () => {
  const names = patches.map(({ name }) => name);
  expect(Object.keys(PROBES).sort()).toEqual([...names].sort());
});

const database = process.env.FOREWORD_TEST_DATABASE === 'postgres' ? 'postgres' : 'sqlite';
const tried = patches.filter((patch) => (patch.database ?? database) === database);

it.each(tried.map(({ name, probe }) => [name, probe]))(
  'Strapi calls the patch %s with %s',
  async (name) => {
    const before = callsOf(name);
    await PROBES[name]?.();
    const uncalled = Object.entries(callsOf(name)).filter(
      ([place, calls]) => calls === before[place],
    );
    expect(uncalled).toEqual([]);
  },
  90_000,
);
