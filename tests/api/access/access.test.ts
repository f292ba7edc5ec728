import fs from 'node:fs';
import path from 'node:path';

import { CALLERS } from '../../helpers/access/callers';
import { apiTypes, coreRoutesOf, siteContent } from '../../helpers/access/content-types';
import { contentApiRoutes } from '../../helpers/access/routes';
import { graphqlRows, markdown, restRows, type Row } from '../../helpers/access/table';
import { setLimits } from '../../helpers/limits';
import { setRules } from '../../helpers/rules';

/** What writes the table anew, here and in the documentation. */
const RENEW = 'RENEW_ACCESS_TABLE=1 npx jest tests/api/access --selectProjects api';

/** Beside this test, and shown to people. */
const KEPT = path.join(__dirname, 'table.md');
const SHOWN = path.resolve(__dirname, '../../../docs/access.md');

const START = '<!-- The table: written by tests/api/access/access.test.ts -->\n';

const OPEN_TO_READERS = ['anonymous', 'reader', 'other reader', 'banned reader'] as const;

let rest: Row[];
let overGraphql: Row[];

beforeAll(async () => {
  await setRules();
  setLimits();
  rest = await restRows();
  overGraphql = await graphqlRows();
  if (process.env.RENEW_ACCESS_TABLE) renew(markdown(rest, overGraphql));
}, 600_000);

const renew = (table: string): void => {
  fs.writeFileSync(KEPT, table);
  const [words] = fs.readFileSync(SHOWN, 'utf8').split(START);
  fs.writeFileSync(SHOWN, `${words}${START}\n${table}`);
};

const lines = (text: string | undefined): string[] => (text ?? '').trim().split('\n');

/** Shows what has changed, and says what is to be done about it. */
const expectUpToDate = (written: string | undefined, is: string): void => {
  try {
    expect(lines(is)).toEqual(lines(written));
  } catch (error) {
    const hint = `The access table is out of date. If what has changed is meant, write it anew:\n  ${RENEW}`;
    throw new Error(`${hint}\n\n${(error as Error).message}`, { cause: error });
  }
};

describe('the access of each kind of caller', () => {
  it('is as the table says, for every route and every GraphQL field', () => {
    expectUpToDate(fs.readFileSync(KEPT, 'utf8'), markdown(rest, overGraphql));
  });

  it('is documented as it is', () => {
    const [, shown] = fs.readFileSync(SHOWN, 'utf8').split(START);
    expectUpToDate(shown, fs.readFileSync(KEPT, 'utf8'));
  });

  it('never causes a server error', () => {
    const faults = [...rest, ...overGraphql].filter(({ told }) =>
      CALLERS.some((caller) => /^5\d\d|INTERNAL_SERVER_ERROR|^ERROR$/.test(told[caller])),
    );
    expect(faults).toEqual([]);
  });
});

describe('a caller without an API token', () => {
  /** Of the content API: what a site's readers need. What a schema grants to everybody is a part of it. */
  const isForReaders = (door: string): boolean => {
    const [, path = ''] = door.split(' ');
    const granted = apiTypes().filter(({ grants }) => grants.public);
    return [
      '/api/auth',
      '/api/connect',
      '/api/corrections',
      ...granted.map((type) => type.path),
    ].some((first) => path === first || path.startsWith(`${first}/`));
  };
  const OWN = ['GET /api/users/me'];

  it('can read nothing but the site’s own content and their own account', () => {
    const others = rest.filter(({ door }) => !isForReaders(door) && !OWN.includes(door));
    expect(others.length).toBeGreaterThan(15);
    for (const { door, told } of others) {
      for (const caller of OPEN_TO_READERS) {
        // A form is not even read of somebody without a token.
        expect([door, caller, '403', '415 FORM_NOT_TAKEN']).toContain(told[caller]);
      }
    }
  });

  it('can write nothing but their own Comments, Likes and Reports', () => {
    const routes = siteContent().flatMap((type) => coreRoutesOf(type, contentApiRoutes()));
    const writes = rest.filter(({ door }) =>
      routes.some(({ route }) => route === door && !route.startsWith('GET')),
    );
    expect(writes.length).toBeGreaterThanOrEqual(13);
    for (const { door, told } of writes) {
      for (const caller of OPEN_TO_READERS) {
        // A form is not even read of somebody without a token.
        expect([door, caller, '403', '415 FORM_NOT_TAKEN']).toContain(told[caller]);
      }
    }
  });

  it('cannot change or delete the Comment of another Reader', () => {
    const writes = [...rest, ...overGraphql].filter(({ door }) =>
      /^(PUT|DELETE) \/api\/comments\/:documentId$|mutation (update|delete)Comment$/.test(door),
    );
    expect(writes).toHaveLength(4);
    for (const { door, told } of writes) {
      expect([door, told.anonymous]).toEqual([door, expect.stringContaining('LOGIN_REQUIRED')]);
      expect([door, told['other reader']]).toEqual([door, expect.stringContaining('NOT_YOURS')]);
    }
  });
});
