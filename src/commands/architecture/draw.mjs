/** The drawing of docs/architecture.md. Graphviz comes as WebAssembly, so that it is the same picture everywhere. */
import { instance } from '@viz-js/viz';

/** The frames, from the top of the drawing to the bottom. */
const FRAMES = [
  { label: 'where Strapi begins', has: (folder) => ['src/index.ts', 'config'].includes(folder) },
  { label: 'the desk, in the admin panel', has: (folder) => folder.startsWith('src/plugins/') },
  {
    label: 'shells, in Strapi’s sense',
    has: (folder) => ['src/middlewares', 'src/extensions', 'src/graphql'].includes(folder),
  },
  {
    label: 'what is run from the command line',
    has: (folder) => /^src\/(commands|demo|import|export)$/.test(folder),
  },
  { label: 'src/api', has: (folder) => folder.startsWith('src/api/') },
  { label: 'src/lib', has: (folder) => folder.startsWith('src/lib/') },
  { label: 'src/text', has: (folder) => folder.startsWith('src/text/') },
];

/** @returns {Promise<string>} SVG */
export const draw = async (graph) => {
  const viz = await instance();
  const svg = viz.renderString(dotOf(graph), { format: 'svg', engine: 'dot' });
  return `${svg.slice(svg.indexOf('<svg')).trimEnd()}\n`;
};

const dotOf = (graph) => {
  const frames = FRAMES.map(({ label, has }) => ({
    label,
    folders: [...graph.keys()].filter(has),
  }));
  const arrows = [...graph].flatMap(([folder, targets]) =>
    [...targets].sort().map((target) => `  "${folder}" -> "${target}";`),
  );
  return [
    'digraph {',
    '  graph [newrank=true, ranksep=0.3, nodesep=0.15, fontname="Helvetica", fontsize=11, bgcolor="white"];',
    '  node [shape=box, style="rounded,filled", fillcolor="white", color="#8e8ea9", fontname="Helvetica", fontsize=11, height=0.3];',
    '  edge [color="#4945ff80", arrowsize=0.6];',
    ...frames.map(frameOf),
    ...frames.slice(1).flatMap((below, index) => betweenFrames(frames[index], below, index)),
    ...arrows,
    '}',
  ].join('\n');
};

const frameOf = ({ label, folders }, index) =>
  [
    `  subgraph cluster_${String(index)} {`,
    `    graph [label="${label}", style="filled,rounded", color="#eaeaef", fillcolor="#f6f6f9", labeljust=l];`,
    ...folders.map((folder) => `    "${folder}" [label="${shortName(folder)}"];`),
    '  }',
  ].join('\n');

/** Invisible edges that place one frame below the other: from every folder above to a point, and from it to every folder below. */
const betweenFrames = (above, below, index) => [
  `  between_${String(index)} [style=invis, shape=point, width=0, height=0];`,
  ...above.folders.map((folder) => `  "${folder}" -> between_${String(index)} [style=invis];`),
  ...below.folders.map((folder) => `  between_${String(index)} -> "${folder}" [style=invis];`),
];

const shortName = (folder) => folder.replace(/^src\/(?:(?:api|lib|text|plugins)\/)?(?!index)/, '');
