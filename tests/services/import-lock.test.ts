import path from 'node:path';

import { onPostgres, onSqlite } from '../helpers/durability/databases';
import { holdImport, runImportCommand, writeRecords } from '../helpers/durability/import-command';
import { anArticle, aSite } from '../helpers/import';
import { scratchFolder } from '../helpers/scratch';

let kill: (() => Promise<void>) | undefined;

afterEach(async () => {
  await kill?.();
  kill = undefined;
});

it.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
])(
  'one import at a time writes to a database on %s, and one that was killed is in nobody’s way',
  async (_name, open) => {
    const { environment, query } = await open(91);
    const file = path.join(scratchFolder(), `locked-import-${process.pid}.jsonl`);
    writeRecords(file, [aSite(), anArticle('1')]);
    kill = await holdImport(environment, `${file}.held.json`);

    const second = await runImportCommand({ environment, file });
    expect(second.code).toBe(1);
    expect(second.output).toContain('Another import is writing to this database.');
    expect(await query('select * from origins')).toEqual([]);

    await kill();
    kill = undefined;
    const third = await runImportCommand({ environment, file });
    expect([third.code, third.code === 0 ? '' : third.output]).toEqual([0, '']);
    expect(await query('select * from origins')).toHaveLength(1);
  },
);
