import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { compile } from '../../helpers/compile';

const ROOT = path.resolve(__dirname, '..', '..', '..');

/** Compiles Foreword and builds its admin panel once; each worker then starts a demo of its own. */
export default (): void => {
  process.stdout.write(
    '\nCompiling Foreword; a missing admin panel is built, which takes a minute.\n',
  );
  compile();
  const build = "require('./dist/src/demo/admin-build').ensureAdminBuild()";
  execFileSync(process.execPath, ['-e', build], { cwd: ROOT, stdio: 'inherit' });

  fs.mkdirSync(path.join(ROOT, '.tmp'), { recursive: true });
  process.env.FOREWORD_E2E_FOLDER = fs.mkdtempSync(path.join(ROOT, '.tmp', 'e2e-'));
};
