/**
 * The rooms of `src`, for dependency-cruiser: which folder may import which. Imports of types count
 * as imports. `npm run lint:rooms` tests it; docs/architecture.md says what each room holds.
 *
 * @import { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'
 */

/** What each room may import besides itself. */
const rooms = {
  document: [],
  text: ['document'],
  theme: [],
  reading: ['document', 'text'],
  budget: ['document', 'text'],
  provenance: ['document', 'text', 'budget'],
  charts: ['document', 'text', 'ui'],
  ui: ['document', 'text', 'theme'],
  exporting: ['document', 'text'],
  app: [
    'document',
    'text',
    'theme',
    'reading',
    'budget',
    'provenance',
    'charts',
    'ui',
    'exporting',
  ],
  pages: [
    ...['document', 'text', 'theme', 'budget', 'provenance', 'charts', 'ui', 'exporting', 'app'],
  ],
  outputs: [
    ...['document', 'text', 'theme', 'budget', 'provenance', 'charts', 'ui', 'exporting', 'app'],
    'pages',
  ],
  package: ['document', 'text', 'reading', 'budget'],
  cli: ['document', 'text', 'reading', 'budget', 'exporting'],
}

/** Rooms without a framework: they run in Node, in a worker and on the page alike. */
const pure = [
  'document',
  'text',
  'reading',
  'budget',
  'provenance',
  'exporting',
  'theme',
  'package',
]

/** Folders whose own files are the way in to their subfolders. */
const entries = ['reading', 'reading/prose', 'budget/checks', 'outputs/present']

/** @param {string} folder @returns {IForbiddenRuleType} */
const below = folder => ({
  name: `${folder}-is-above-its-subfolders`,
  comment: `The files of src/${folder} use its subfolders, which never import them back.`,
  severity: 'error',
  // Explanations of results are above the results.
  from: { path: `^src/${folder}/[^/]+/`, pathNot: '^src/budget/checks/explain/' },
  to: { path: `^src/${folder}/[^/]+$` },
})

/** @param {string} room @returns {IForbiddenRuleType} */
const only = room => ({
  name: `${room}-imports`,
  comment: `src/${room} may import ${rooms[room].join(', ') || 'nothing else of src'}.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [
      `^src/(?:${[room, ...rooms[room]].join('|')})/`,
      // Charts are given a theme; they know its type only.
      ...(room === 'charts' ? ['^src/theme/'] : []),
    ],
  },
})

/** @type {IConfiguration} */
export default {
  forbidden: [
    ...Object.keys(rooms).map(only),
    {
      name: 'no-file-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-folder-circles',
      comment: 'Two folders that import each other, types included, are one folder.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    ...entries.map(below),
    {
      name: 'entries-are-not-imported-by-their-folder',
      comment: 'The index of the search is built above the questions asked of it.',
      severity: 'error',
      from: { path: '^src/budget/search/[^/]+$' },
      to: { path: '^src/budget/search/entries/' },
    },
    {
      name: 'charts-know-types-of-theme',
      comment: 'Theme, size and text measure are handed to a chart.',
      severity: 'error',
      from: { path: '^src/charts/' },
      to: { path: '^src/theme/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-stand-alone',
      comment: 'A page never imports another page: what two pages need lives in app, ui or budget.',
      severity: 'error',
      from: { path: '^src/pages/([^/]+)/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    },
    {
      name: 'outputs-use-page-fronts',
      comment: 'Outputs take what a page offers in its index.ts, and nothing behind it.',
      severity: 'error',
      from: { path: '^src/outputs/' },
      to: { path: '^src/pages/', pathNot: '^src/pages/[^/]+/index\\.ts$' },
    },
    {
      name: 'no-framework-in-pure-rooms',
      severity: 'error',
      from: { path: [`^src/(?:${pure.join('|')})/`, '^src/charts/(?!vue/)'] },
      to: {
        path: 'node_modules/(?:vue|@vue|pinia|vue-router|vue-echarts|naive-ui|@vueuse)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-cli-runs-in-node',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-outside-src',
      severity: 'error',
      from: { path: '^src/(?!cli/)' },
      to: { pathNot: ['^src/', 'node_modules', '^~icons/', '^virtual:'], couldNotResolve: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^~icons/', '^virtual:'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'types', 'default'],
      extensions: ['.ts', '.vue', '.mjs', '.js', '.css'],
    },
  },
}
