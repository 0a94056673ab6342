// Holds the walls of the house: imports run towards the front of this list only, and each heavy library has one door.
const corridor = [
  'language',
  'articles',
  'figures',
  'embedding',
  'library',
  'intake',
  'answering',
  'assistant',
  'evaluation',
  'bot',
  'terminal',
];

const roomPath = (room) => `^src/${room}(/|\\.ts$)`;

const oneWay = corridor.map((room, position) => ({
  name: `${room}-looks-back`,
  comment: `src/${room} may import itself and what stands before it in the corridor.`,
  severity: 'error',
  from: { path: roomPath(room) },
  to: { path: ['^src/(main|cli)\\.ts$', ...corridor.slice(position + 1).map(roomPath)] },
}));

/** The steps of an answer, in `src/answering`: what a question's words are, what it asks, what is held against it, what might answer, which, whether, and how it is said. */
const steps = ['words', 'question', 'evidence', 'targets', 'choice', 'decision', 'reply'];

const stepPath = (step) => `^src/answering/${step}/`;

const stepwise = steps.map((step, position) => ({
  name: `answering-${step}-looks-ahead`,
  comment: `src/answering/${step} may import itself, the word tables and the steps before it.`,
  severity: 'error',
  from: { path: stepPath(step) },
  to: { path: steps.slice(position + 1).map(stepPath) },
}));

const pureRooms = '^src/(language|articles|figures|answering)/';

/** A heavy library and the only place that may import it. */
const doors = {
  'better-sqlite3': '^src/(library|bot)/',
  'hnswlib-node': '^src/library/',
  '@xenova/transformers': '^src/embedding/',
  '(grammy|@grammyjs)': '^src/bot/',
  pino: '^src/terminal/',
  'prom-client': '^src/bot/serving/',
  yaml: '^src/articles/readers/',
  'onnx-proto': '^src/embedding/training/',
  '(@mozilla/readability|linkedom)': '^src/articles/readers/html/parse-html\\.ts$',
  '(mammoth|yauzl)': '^src/articles/readers/docx/',
  undici: '^src/intake/fetch/',
  'ipaddr.js': '^src/intake/fetch/public-address\\.ts$',
  htmlparser2: '^src/intake/listings/parse-xml\\.ts$',
  chokidar: '^src/assistant/watch-corpus\\.ts$',
  unpdf: '^src/articles/readers/pdf/',
  echarts: '^src/(bot/charts/chart-svg|terminal/bench-picture)\\.ts$',
  '@resvg/resvg-js': '^src/bot/charts/picture\\.ts$',
  '@expo-google-fonts/be-vietnam-pro': '^src/bot/charts/font-files\\.ts$',
  'write-excel-file': '^src/bot/indicators/export-xlsx\\.ts$',
  minisearch: '^src/evaluation/bench/peers/',
  '@orama/orama': '^src/evaluation/bench/peers/',
  zod: '^src/',
};

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependencies',
      comment: 'But what a benchmark compares with: it is loaded when it is asked for.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/evaluation/bench/peers/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    ...oneWay,
    ...stepwise.slice(0, -1),
    {
      name: 'pure-rooms',
      comment: 'No input, output or third-party code where the text is read and the answer is chosen; readers may.',
      severity: 'error',
      from: { path: pureRooms, pathNot: '^src/articles/readers/' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    ...Object.entries(doors).map(([library, place]) => ({
      name: `one-door-${library.replaceAll(/[^a-z0-9]+/g, '-')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: place },
      to: { path: `node_modules/${library}/` },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json', '.node'],
      conditionNames: ['import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
