import fs from 'node:fs';
import path from 'node:path';

import { CALLERS } from '../../helpers/access/callers';
import { graphqlRows, markdown, restRows, type Row } from '../../helpers/access/table';
import { setLimits } from '../../helpers/limits';
import { setRules } from '../../helpers/rules';

/** Kept beside this test, and shown to people; `RENEW_ACCESS_TABLE=1` writes both. */
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

describe('who may do what', () => {
  it('is as the table has it, for every route and every GraphQL field', () => {
    expect(lines(markdown(rest, overGraphql))).toEqual(lines(fs.readFileSync(KEPT, 'utf8')));
  });

  it('is in the documentation as it is', () => {
    const [, shown] = fs.readFileSync(SHOWN, 'utf8').split(START);
    expect(lines(shown)).toEqual(lines(fs.readFileSync(KEPT, 'utf8')));
  });

  it('is never a fault of the server', () => {
    const faults = [...rest, ...overGraphql].filter(({ told }) =>
      CALLERS.some((caller) => /^5\d\d|INTERNAL_SERVER_ERROR|^ERROR$/.test(told[caller])),
    );
    expect(faults).toEqual([]);
  });
});

describe('without an API token', () => {
  /** Of the content API: what a site's readers need. */
  const FOR_READERS =
    /^\w+ \/api\/(articles|authors|topics|editor-notes|discussions|comments|auth|connect)\b/;
  const OWN = ['GET /api/users/me'];

  it('nothing but the site’s own content and one’s own account answers', () => {
    const others = rest.filter(({ door }) => !FOR_READERS.test(door) && !OWN.includes(door));
    expect(others.length).toBeGreaterThan(15);
    for (const { door, told } of others) {
      for (const caller of OPEN_TO_READERS) {
        // A form is not even read of somebody without a token.
        expect([door, caller, '403', '415 FORM_NOT_TAKEN']).toContain(told[caller]);
      }
    }
  });

  it('nobody writes content: nothing but one’s own Comments, Likes and Reports', () => {
    const writes = rest.filter(({ door }) =>
      /^(POST|PUT|DELETE) \/api\/(articles|authors|topics|editor-notes|discussions)(\/:id)?$/.test(
        door,
      ),
    );
    expect(writes).toHaveLength(13);
    for (const { door, told } of writes) {
      for (const caller of OPEN_TO_READERS) {
        // A form is not even read of somebody without a token.
        expect([door, caller, '403', '415 FORM_NOT_TAKEN']).toContain(told[caller]);
      }
    }
  });

  it('nobody else changes or deletes a Reader’s Comment', () => {
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
