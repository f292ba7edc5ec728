/** The graph of the project's folders and their imports, as dependency-cruiser finds them. */
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

import config from '../../../.dependency-cruiser.mjs';

/** The paths that are one node of the graph each. */
const FOLDER = /^(?:src\/(?:lib|text|api|plugins)\/[^/]+|src\/[^/]+|config)(?=\/)|^src\/index\.ts$/;

/** Types that Strapi generates: they import nothing of Foreword. */
const IGNORED = new Set(['src/types', 'src/admin']);

/** @returns {Promise<Map<string, Set<string>>>} each folder, with the folders that it imports */
export const folderGraph = async () => {
  const { output } = await cruise(
    ['src', 'config'],
    { ...config.options, exclude: { path: ['^node_modules', '\\.test\\.ts$'] } },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const graph = new Map();
  for (const { source, dependencies } of output.modules) {
    const folder = folderOf(source);
    if (!folder) continue;
    const imported = graph.get(folder) ?? new Set();
    graph.set(folder, imported);
    for (const { resolved } of dependencies) {
      const target = folderOf(resolved);
      if (target && target !== folder) imported.add(target);
    }
  }
  return new Map([...graph].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** @returns {string[] | undefined} folders of which each imports the next, and the last the first */
export const findCycle = (graph) => {
  const done = new Set();
  const visit = (folder, path) => {
    if (path.includes(folder)) return path.slice(path.indexOf(folder));
    if (done.has(folder)) return undefined;
    for (const next of graph.get(folder) ?? []) {
      const cycle = visit(next, [...path, folder]);
      if (cycle) return cycle;
    }
    done.add(folder);
    return undefined;
  };
  for (const folder of graph.keys()) {
    const cycle = visit(folder, []);
    if (cycle) return cycle;
  }
  return undefined;
};

/** The transitive reduction of the graph: a drawing of all edges cannot be read. */
export const withoutImplied = (graph) => {
  const reachable = new Map();
  const reach = (folder) => {
    const known = reachable.get(folder);
    if (known) return known;
    const found = new Set();
    for (const next of graph.get(folder) ?? []) {
      found.add(next);
      for (const further of reach(next)) found.add(further);
    }
    reachable.set(folder, found);
    return found;
  };
  const isImplied = (folder, target) =>
    [...graph.get(folder)].some((other) => other !== target && reach(other).has(target));
  return new Map(
    [...graph].map(([folder, targets]) => [
      folder,
      new Set([...targets].filter((target) => !isImplied(folder, target))),
    ]),
  );
};

const folderOf = (path) => {
  const folder = FOLDER.exec(path)?.[0];
  return IGNORED.has(folder) ? undefined : folder;
};
