// `npm run build`: the program as a few files in `dist`. A start loads a dozen of them instead of eight hundred modules.
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

/** Where a process begins: what `bin/` starts, and what a process of ours starts as another or as a thread (`ProcessModule` in src/program.ts). */
const entries = [
  'src/cli.ts',
  'src/main.ts',
  'src/embedding/embedding-worker.ts',
  'src/library/build-worker.ts',
  'src/library/embedded/seal-worker.ts',
  'src/intake/desk/desk-worker.ts',
  'src/evaluation/bench/bench-worker.ts',
];

/** Packages that go into the bundle: plain JavaScript of very many small files that every start needs. All others are imported as they are installed. */
const bundled = new Set(['yaml', 'zod']);
/** Its modules for a browser are ECMAScript modules without anything of a browser; those for Node are CommonJS, which a bundle of modules cannot hold. */
const alias = { yaml: './node_modules/yaml/browser/dist/index.js' };

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const external = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !bundled.has(name));

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: entries.map((path) => ({ in: path, out: basename(path, '.ts') })),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external,
  alias,
  sourcemap: true,
  logLevel: 'warning',
});
