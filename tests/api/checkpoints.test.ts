import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { createArticle } from '../helpers/content';
import { app } from '../helpers/foreword';

/** Where SQLite's `-shm` says how many frames the log has, and how many of them were checkpointed. */
const FRAMES = 16;
const CARRIED_OVER = 96;

const PATIENCE_MS = 5_000;

const onSqlite = process.env.FOREWORD_TEST_DATABASE === 'postgres' ? it.skip : it;

onSqlite(
  'committed writes are checkpointed into the database file without another write',
  async () => {
    const filename: string = app().config.get('database.connection.connection.filename');
    const log = () => {
      const index = fs.readFileSync(`${filename}-shm`);
      return { frames: index.readUInt32LE(FRAMES), done: index.readUInt32LE(CARRIED_OVER) };
    };

    await createArticle();
    expect(log().frames).toBeGreaterThan(0);

    const deadline = Date.now() + PATIENCE_MS;
    while (log().done < log().frames && Date.now() < deadline) await pause(50);
    expect(log().done).toBe(log().frames);
  },
);
