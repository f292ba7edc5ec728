import path from 'node:path';

import type { SideName } from '../core/line';
import { ROOT } from '../core/root';
import type { App } from './start';
import { layOutStock } from './stock/lay-out';

/** How each side comes to be on disk; `folder` is a new one for what it needs. */
export const APPS: Record<SideName, (folder: string) => App> = {
  foreword: () => ({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }),
  stock: layOutStock,
};
