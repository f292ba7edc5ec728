import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { environmentOf } from '../helpers/processes';
import { scratchFolder } from '../helpers/scratch';

const ROOT = path.resolve(__dirname, '..', '..');

const TSC = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');

const folder = scratchFolder();
const database = path.join(folder, 'seeded.db');

const run = promisify(execFile);

/** What a script of the project says, with the seeded database for its own. */
const node = async (...args: string[]): Promise<string> => {
  const env = { ...environmentOf({ port: 1337, folder }), DATABASE_FILENAME: database };
  return (await run(process.execPath, args, { cwd: ROOT, env })).stdout;
};

const seed = () =>
  node('dist/tests/bench/seed/run.js', '--articles=30', '--comments=400', `--database=${database}`);

describe('npm run bench:seed', () => {
  beforeAll(async () => {
    // `npm run check` looks at their types.
    await node(TSC, '-p', 'tests/bench', '--noCheck');
    await seed();
  }, 120_000);

  it('writes every count as Foreword does', async () => {
    expect(await node('dist/src/commands/recount.js')).toContain('Every count was right.');
  }, 60_000);

  it('derives every field and claims every slug as Foreword does', async () => {
    expect(await node('dist/src/commands/rederive.js', '--dry-run')).toContain(
      'Everything is as it would be derived today.',
    );
  }, 60_000);

  it('refuses a database that is not empty', async () => {
    await expect(seed()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('The database must be empty'),
    });
  }, 60_000);
});
