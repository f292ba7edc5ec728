/**
 * `--draw` writes docs/architecture.svg; `--check` fails where folders import each other in a circle, or the drawing
 * is not that of the sources.
 */
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';

import { draw } from './draw.mjs';
import { findCycle, folderGraph, withoutImplied } from './graph.mjs';

const DRAWING = 'docs/architecture.svg';

const fail = (message) => {
  console.error(message);
  process.exit(1);
};

const graph = await folderGraph();
const cycle = findCycle(graph);
if (cycle) fail(`Folders import each other in a circle: ${[...cycle, cycle[0]].join(' → ')}`);

const svg = await draw(withoutImplied(graph));
if (process.argv.includes('--draw')) {
  await writeFile(DRAWING, svg);
} else if ((await readFile(DRAWING, 'utf8').catch(() => '')) !== svg) {
  fail(`${DRAWING} is not up to date. Run \`npm run docs:architecture\`.`);
}
console.log(`${String(graph.size)} folders, no circle.`);
