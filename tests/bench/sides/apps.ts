import path from 'node:path';

import { ROOT } from '../core/root';
import type { App } from './start';
import { layOutStock } from './stock/lay-out';

/** A program that is measured. */
export type AppName = 'foreword' | 'stock';

/** How each comes to be on disk; `folder` is a new one for what it needs. */
export const APPS: Record<AppName, (folder: string) => App> = {
  foreword: () => ({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }),
  stock: layOutStock,
};
