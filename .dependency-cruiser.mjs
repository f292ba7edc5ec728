/**
 * The order of the house, as docs/architecture.md draws it: imports run one way, from the top of this list to its end.
 * `npm run check:structure` holds it; `npm run docs:architecture` draws it.
 */
const LAYERS = [
  { name: 'the list of what runs at a start', path: '^src/index\\.ts$' },
  { name: 'the desk', path: '^src/plugins/' },
  { name: 'shells', path: '^src/(middlewares|extensions|graphql)/' },
  { name: 'commands', path: '^src/(commands|demo|import|export)/' },
  { name: 'content types', path: '^src/api/' },
  { name: 'lib', path: '^src/lib/' },
  { name: 'text', path: '^src/text/' },
];

const SERVER = [
  '^src/index\\.ts$',
  '^src/(middlewares|extensions|graphql|commands|demo|import|export|api|lib)/',
  '^src/plugins/[^/]+/server/',
];
const ADMIN = ['^src/admin/', '^src/plugins/[^/]+/admin/'];

/** No layer imports one that stands above it. */
const downwards = LAYERS.slice(1).map(({ name, path }, index) => ({
  name: `no-upward-import-from-${name.replaceAll(' ', '-')}`,
  comment: `Imports run down the list in docs/architecture.md: ${name} may not import what stands above.`,
  severity: 'error',
  from: { path },
  to: { path: LAYERS.slice(0, index + 1).map((above) => above.path) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle-between-files',
      comment:
        'Two files that import each other cannot be read, tested or loaded one without the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...downwards,
    {
      name: 'text-imports-libraries-only',
      comment:
        'src/text is pure: no Strapi, no input or output, nothing of Foreword but src/text itself.',
      severity: 'error',
      from: { path: '^src/text/', pathNot: '\\.test\\.ts$' },
      // A hash is pure, though it comes with Node.js.
      to: { pathNot: ['^src/text/', '^node_modules/', '^crypto$'] },
    },
    {
      name: 'text-knows-no-strapi',
      comment: 'src/text is pure and knows no Strapi.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^node_modules/@strapi/' },
    },
    {
      name: 'through-the-index',
      comment:
        'The index.ts of a folder of lib or text is its whole public face: import it, not a file behind it.',
      severity: 'error',
      from: { path: '^(src|config)/', pathNot: '^src/(lib|text)/' },
      to: { path: '^src/(lib|text)/[^/]+/', pathNot: '^src/(lib|text)/[^/]+/index\\.ts$' },
    },
    {
      name: 'through-the-index-of-a-neighbour',
      comment:
        'The index.ts of a folder of lib or text is its whole public face: import it, not a file behind it.',
      severity: 'error',
      from: { path: '^src/(lib|text)/([^/]+)/' },
      to: {
        path: '^src/(lib|text)/[^/]+/',
        pathNot: ['^src/$1/$2/', '^src/(lib|text)/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A domain folder holds rules: no SQL, no operation, no door. It may read facts of a schema.',
      severity: 'error',
      from: { path: '^src/api/[^/]+/domain/' },
      to: {
        path: ['^src/api/[^/]+/', '^src/lib/(database|document-service|http-cache)/'],
        pathNot: ['^src/api/[^/]+/domain/', 'schema\\.json$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'store-knows-no-operation',
      comment: 'SQL serves operations and does not call them.',
      severity: 'error',
      from: { path: '^src/api/[^/]+/store/' },
      to: { path: '^src/api/[^/]+/operations/' },
    },
    {
      name: 'nothing-imports-a-door',
      comment:
        'Controllers, routes and resolvers call operations; nothing within a content type calls them.',
      severity: 'error',
      from: { path: '^src/api/[^/]+/(operations|store|domain|documents|row-hooks|content-types)/' },
      to: { path: '^src/api/[^/]+/(controllers|routes|graphql)/' },
    },
    {
      name: 'admin-takes-types-only',
      comment:
        'The panel runs in a browser: of the server it may have the types, and no code. src/text is of both.',
      severity: 'error',
      from: { path: ADMIN },
      to: { path: SERVER, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-knows-no-panel',
      comment: 'Nothing on the server needs the code of the panel.',
      severity: 'error',
      from: { path: SERVER },
      to: { path: ADMIN },
    },
    {
      name: 'source-knows-no-tests',
      comment: 'What is run knows nothing of what tries it.',
      severity: 'error',
      from: { path: '^(src|config)/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^tests/', '\\.test\\.ts$'] },
    },
    {
      name: 'config-is-read-by-strapi',
      comment: 'Configuration is read with strapi.config, not imported.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^config/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|node_modules/(?!@strapi/))' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
