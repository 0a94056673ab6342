import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The program runs from its TypeScript source (in tests, through tsx) or as a bundle, whose files all lie in one folder, `dist`. */
const runsFromSource = import.meta.url.endsWith('.ts');

/** The folder of embedding models that come with the program. */
export const modelsDir = fileURLToPath(new URL('../embeddings', import.meta.url));

/** Modules that a process or a thread of its own begins with: `bundle.mjs` makes each a file of the bundle. */
export type ProcessModule =
  | 'embedding/embedding-worker'
  | 'library/build-worker'
  | 'library/embedded/seal-worker'
  | 'intake/desk/desk-worker'
  | 'evaluation/bench/bench-worker';

/** Where a module that a process or a thread begins with lies, as a `file:` address. */
export function addressOf(module: ProcessModule): string {
  const path = runsFromSource ? `${module}.ts` : `${posix.basename(module)}.js`;
  return new URL(path, import.meta.url).href;
}

/**
 * The address of what a thread begins with. Node's threads do not take over a loader by their arguments: where the module is TypeScript, what is loaded first registers one.
 */
export function threadAddress(module: ProcessModule): URL {
  const address = addressOf(module);
  if (!address.endsWith('.ts')) return new URL(address);
  const loader = new URL('esm/api/index.mjs', sourceLoader()).href;
  const code = `import { register } from ${JSON.stringify(loader)};\nregister();\nawait import(${JSON.stringify(address)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Arguments that make Node load TypeScript source; none for a file of the bundle. */
function loaderArguments(address: string): string[] {
  return address.endsWith('.ts') ? ['--import', sourceLoader()] : [];
}

/**
 * Arguments that make Node load a module and serve the process that starts it.
 *
 * @param entry address of a module that exports `serveParent`
 * @param order what `serveParent` is called with; it must survive JSON
 */
export function processArguments(entry: string, order?: unknown): string[] {
  const program = `import(${JSON.stringify(entry)}).then((entry) => entry.serveParent(${JSON.stringify(order) ?? ''}))`;
  return [...loaderArguments(entry), '--input-type=module', '--eval', program];
}

/** Where the loader of TypeScript source lies, its own modules beside it; it is there where the source is run. */
function sourceLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
