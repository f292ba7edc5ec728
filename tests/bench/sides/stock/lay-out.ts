import fs from 'node:fs';
import path from 'node:path';

import { ROOT } from '../../core/root';
import type { App } from '../start';
import { stockTypes } from './content-types';
import { CEILING, CONFIG, coreFactory } from './templates';

/**
 * Lays out a plain Strapi app of the repository's own version in a folder: what `create-strapi-app`
 * makes, with the GraphQL plugin, with Foreword's content types and none of its code.
 */
export const layOutStock = (folder: string): App => {
  const appDir = path.join(folder, 'app');
  const write = (file: string, content: string): void => {
    const target = path.join(appDir, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  };

  write('package.json', JSON.stringify(stockPackage(), null, 2));
  for (const [file, content] of Object.entries(CONFIG)) write(file, content);
  write('src/middlewares/ceiling.js', CEILING);
  const { contentTypes, components } = stockTypes();
  for (const [name, schema] of Object.entries(contentTypes)) {
    const api = `src/api/${name}`;
    write(`${api}/content-types/${name}/schema.json`, JSON.stringify(schema, null, 2));
    for (const kind of ['Controller', 'Service', 'Router'] as const) {
      const room = kind === 'Router' ? 'routes' : `${kind.toLowerCase()}s`;
      write(`${api}/${room}/${name}.js`, coreFactory(kind, name));
    }
  }
  for (const [file, schema] of Object.entries(components)) {
    write(`src/components/${file}`, JSON.stringify(schema, null, 2));
  }
  fs.mkdirSync(path.join(appDir, 'public', 'uploads'), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(appDir, 'node_modules'), 'dir');
  return { appDir, distDir: appDir };
};

/** Strapi finds its plugins among the dependencies. */
const stockPackage = () => {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const names = [
    '@strapi/strapi',
    '@strapi/plugin-users-permissions',
    '@strapi/plugin-graphql',
    'better-sqlite3',
  ];
  return {
    name: 'stock',
    private: true,
    dependencies: Object.fromEntries(names.map((name) => [name, dependencies[name]])),
  };
};
