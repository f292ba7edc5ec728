import { type Instance, sharedEnvironment, startInstance } from '../helpers/instance';
import {
  ask,
  deskToken,
  openNewsroom,
  type Registered,
  registerReader,
  signIn,
  within,
} from '../helpers/newsroom';
import { SHARED_REDIS } from '../helpers/redis';
import { createDatabase } from '../helpers/scratch';
import { addressesOf, type Desk, type Scene, setScene, WRITE_KINDS } from '../helpers/write-kinds';

/** Of each kind; more are asked for where there is time. */
const ROUNDS = Number(process.env.FOREWORD_TEST_ROUNDS ?? 2);

/** A session of ours: such a request is answered afresh. */
const AFRESH = { Cookie: 'strapi_session=none' };

/** A session's access token is good for ten minutes. */
const SIGN_IN_AGAIN_MS = 300_000;

let instances: [Instance, Instance];
let readers: Registered[];
let signedInAt: number;
let people: Omit<Desk, 'ask'>;
let scene: Scene;

beforeAll(async () => {
  const environment = sharedEnvironment(await createDatabase('stale'), SHARED_REDIS);
  instances = await Promise.all([startInstance(environment), startInstance(environment)]);
  const [one] = instances;
  const { adminToken } = await openNewsroom(one);
  readers = await Promise.all(Array.from({ length: 4 }, () => registerReader(one)));
  signedInAt = Date.now();
  people = {
    apiToken: await deskToken(one, adminToken),
    readers: readers.map(({ token }) => token),
  };
  scene = await setScene(deskAt(one));
});

afterAll(() => Promise.all(instances.map((instance) => instance.stop())));

const deskAt = (instance: Instance): Desk => ({
  ...people,
  ask: (method, path, options) => ask(instance, path, { method, ...options }),
});

const staySignedIn = async (): Promise<void> => {
  if (Date.now() - signedInAt < SIGN_IN_AGAIN_MS) return;
  signedInAt = Date.now();
  const again = await Promise.all(readers.map((reader) => signIn(instances[0], reader)));
  people.readers = again.map(({ token }) => token);
};

/** What an anonymous reader sees, of all there is to see. */
const seenAt = async (instance: Instance, headers?: Record<string, string>) =>
  Promise.all(
    addressesOf(scene).map(async (address) => {
      const { status, body } = await ask(instance, address, { headers });
      return { address, status, body };
    }),
  );

it.each(Object.entries(WRITE_KINDS))(
  'when %s on one instance, it shows that at once, and the other within a second',
  async (_name, write) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await staySignedIn();
      const [one, two] = instances;
      const [writer, other] = round % 2 ? [one, two] : [two, one];
      await Promise.all([seenAt(writer), seenAt(other)]);
      await write(deskAt(writer), scene);
      const written = await seenAt(writer);
      expect(written).toEqual(await seenAt(writer, AFRESH));
      await within(() => seenAt(other), written);
    }
  },
  600_000,
);
