import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import type { Instance } from '../instance';
import { scratchFolder } from '../scratch';

/** Where there is no more room, for as long as a test wants. */
export interface Disk {
  folder: string;
  fill: (instance: Instance) => void;
  free: (instance: Instance) => void;
  remove: () => void;
}

const MEGABYTE = 1_000_000;

/** A small file system of its own. Throws without the permission to mount one. */
export const smallDisk = (): Disk => {
  const folder = path.join(scratchFolder(), 'disk');
  fs.mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'pipe' });
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const file = fs.openSync(filler, 'w');
      try {
        for (;;) fs.writeSync(file, Buffer.alloc(MEGABYTE));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        fs.closeSync(file);
      }
    },
    free: () => {
      fs.rmSync(filler);
    },
    remove: () => {
      execFileSync('umount', [folder]);
    },
  };
};

/** An ordinary folder, in which the instance may write no more than the first bytes of a file. */
export const limitedFiles = (): Disk => {
  const limit = ({ process: { pid } }: Instance, size: string) => {
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`]);
  };
  return {
    folder: scratchFolder(),
    fill: (instance) => {
      limit(instance, '4096');
    },
    free: (instance) => {
      limit(instance, 'unlimited');
    },
    remove: () => undefined,
  };
};
