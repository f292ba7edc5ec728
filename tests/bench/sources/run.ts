import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { writeWxr } from './write-wxr';

/**
 * `npm run bench:sources [-- --megabytes 200] [-- --heap 128]`: writes an export of WordPress and reads it in a process of
 * its own whose heap is so small that the file could not be held in it.
 */
const run = (): void => {
  const { values } = parseArgs({
    options: {
      megabytes: { type: 'string', default: '200' },
      heap: { type: 'string', default: '128' },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'foreword-bench-'));
  try {
    const file = path.join(folder, 'export.xml');
    writeWxr(file, Number(values.megabytes) * 1e6);
    const reader = path.join(__dirname, 'read.js');
    const { status } = spawnSync(
      process.execPath,
      [`--max-old-space-size=${values.heap}`, reader, file],
      { stdio: 'inherit' },
    );
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

run();
