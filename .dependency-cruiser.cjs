const core = (...folders) => `^packages/core/src/(${folders.join('|')})/`;
const dashboard = (...folders) => `^packages/dashboard/src/(${folders.join('|')})/`;
// The second half: what Vite is asked for by address is not a module to the resolver.
const library = (...names) => {
  const name = `(${names.join('|')})`;
  return `(^|/)node_modules/${name}/|^${name}/[^?]+[?]url$`;
};

// Other packages see what core built: before `npm run build` their imports of it count as unknown.
const front = '^packages/core/dist/index\\.(d\\.ts|js)$';
const words = '^packages/core/dist/words/index\\.(d\\.ts|js)$';
const pool = '^packages/core/dist/pool/';

const graphology = library('graphology', 'graphology-types');
const svelte = library('svelte');
const formats = library(
  'papaparse',
  'csv-parse',
  'fflate',
  'read-excel-file',
  'write-excel-file',
  'fast-xml-parser',
  'hyparquet',
  'hyparquet-compressors',
  'hyparquet-writer',
  '@uwdata/flechette',
);

const may = (from, ...to) => ({ from: { path: from }, to: { path: to } });
const mayUseTypes = (from, ...to) => ({
  from: { path: from },
  to: { path: to, dependencyTypes: ['type-only'] },
});
const mayUseNode = (from) => ({ from: { path: from }, to: { dependencyTypes: ['core'] } });

const allowed = [
  // A folder is one thing; its files may know each other.
  { from: { path: '^packages/([^/]+)/src/([^/]+)/' }, to: { path: '^packages/$1/src/$2/' } },

  mayUseTypes(core('model'), graphology),
  may('^packages/core/src/util/dates\\.ts$', library('temporal-polyfill')),
  may(core('io'), core('model', 'util'), formats),
  may(core('build', 'snapshot'), core('model', 'util'), graphology),
  may(core('edges'), core('model', 'util', 'io', 'build', 'snapshot')),
  may(core('kernels'), core('util')),
  may(core('measures'), core('model', 'util', 'kernels')),
  may(core('profile'), core('model', 'util', 'kernels', 'measures', 'snapshot')),
  may('^packages/core/src/profile/read-policy\\.ts$', library('valibot')),
  may(core('gaps', 'match', 'compare'), core('model', 'util', 'kernels', 'measures', 'profile', 'snapshot')),
  may(core('match'), core('gaps'), library('highs')),
  may(core('route'), core('model', 'util', 'profile', 'snapshot')),
  may(core('compare'), library('ml-matrix', 'jstat')),
  may(core('intake'), core('model', 'util', 'io', 'build')),
  may('^packages/core/src/intake/names\\.ts$', library('pinyin-pro')),
  may(core('instruments', 'record', 'release', 'service', 'simulate', 'words'), core('model', 'util')),
  may(core('pool'), core('model', 'kernels', 'measures')),
  mayUseNode(core('pool')),
  may('^packages/core/src/(pipeline|index)\\.ts$', '^packages/core/src/(?!testing/|words/|pool/)'),

  may(
    '^packages/dashboard/src/engine/(worker|jobs|report|threads|cohorts|desk-jobs|intake|book|order|sample|measures)\\.ts$',
    front,
    pool,
  ),
  may('^packages/dashboard/src/engine/intake\\.ts$', words),
  may('^packages/dashboard/src/engine/solver\\.ts$', library('highs')),
  may('^packages/dashboard/src/engine/layout\\.ts$', graphology, library('graphology-layout-forceatlas2')),
  mayUseTypes(dashboard('engine', 'db', 'store', 'views', 'i18n', 'state', 'graph'), front),
  mayUseTypes(
    dashboard('db', 'views', 'state', 'graph'),
    '^packages/dashboard/src/engine/(intake-)?protocol\\.ts$',
  ),
  may('^packages/dashboard/src/views/search\\.view\\.ts$', library('pinyin-pro')),
  may('^packages/dashboard/src/i18n/tutorial\\.ts$', '^docs/tutorial'),
  may('^packages/dashboard/src/pages/Tutorial\\.svelte$', library('marked')),
  may(
    '^packages/dashboard/src/(blob-worker|engine/worker|pages/save-picture)\\.ts$',
    '^packages/dashboard/src/trusted\\.ts$',
  ),
  may('^packages/dashboard/src/pages/(Help|MeasureSection)\\.svelte$', '^packages/dashboard/src/about\\.ts$'),
  may(dashboard('db'), library('@duckdb/duckdb-wasm')),
  may(dashboard('store'), library('hash-wasm')),
  may(dashboard('views', 'i18n'), words),
  may(dashboard('graph', 'charts', 'map'), dashboard('views'), svelte),
  may('^packages/dashboard/src/graph/SigmaCanvas\\.svelte$', library('sigma')),
  mayUseTypes(dashboard('graph'), library('sigma')),
  may(dashboard('graph'), graphology),
  may(dashboard('charts'), library('layerchart', '@observablehq/plot')),
  may(dashboard('map'), library('maplibre-gl')),
  may(
    dashboard('state'),
    '^packages/dashboard/src/engine/client\\.ts$',
    dashboard('db', 'store', 'views'),
    svelte,
  ),
  mayUseTypes(dashboard('views'), dashboard('i18n')),
  mayUseTypes(dashboard('components'), dashboard('views')),
  may(dashboard('components'), dashboard('i18n', 'styles'), svelte),
  may(
    dashboard('pages'),
    dashboard('state', 'views', 'components', 'graph', 'charts', 'map', 'i18n'),
    svelte,
  ),
  may(
    '^packages/dashboard/src/(main\\.ts|App\\.svelte)$',
    '^packages/dashboard/src/(?!engine/worker)',
    svelte,
  ),

  may('^packages/cli/src/', '^packages/cli/src/', front, words, pool, library('@duckdb/node-api')),
  mayUseNode('^packages/cli/src/'),

  may('(\\.test\\.ts$|/testing/)', '.*'),
  may('^(?!packages/[^/]+/src/)', '.*'),
];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['(^|/)node_modules/', '^packages/[^/]+/dist/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
