import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { scratchFolder } from './scratch';

const ROOT = path.resolve(__dirname, '..', '..');

/** A copy of the project in a folder of its own, to try things on. */
export interface House {
  folder: string;
  write: (file: string, text: string) => void;
  read: (file: string) => string;
  /** Runs a tool of the project (a file of `node_modules/.bin`) in the copy; its output where it fails. */
  run: (tool: string, ...args: string[]) => string;
  /** Applies a unified diff. */
  patch: (diff: string) => void;
}

/** Copies what git knows of the project, the changes of the working tree included. */
export const copyHouse = (name: string): House => {
  const folder = path.join(scratchFolder(), name);
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter(Boolean)) {
    const source = path.join(ROOT, file);
    if (!fs.existsSync(source) || file.startsWith('docs/images/')) continue;
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(source, path.join(folder, file));
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return houseIn(folder);
};

const houseIn = (folder: string): House => ({
  folder,
  write: (file, text) => {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  },
  read: (file) => fs.readFileSync(path.join(folder, file), 'utf8'),
  run: (tool, ...args) => {
    try {
      return execFileSync(path.join(ROOT, 'node_modules', '.bin', tool), args, {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
        env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' },
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${tool} ${args.join(' ')} failed.\n${stdout}\n${stderr}`, { cause: error });
    }
  },
  patch: (diff) => {
    execFileSync('git', ['apply', '--recount', '-C1', '-'], {
      cwd: folder,
      input: diff,
      // The copy lies inside of a checkout, whose ignored files git would leave alone.
      env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) },
    });
  },
});
