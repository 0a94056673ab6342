import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** A file of `src/`. */
export interface SourceFile {
  /** Relative to `src/`, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
}

/** Every TypeScript file of `src/`. */
export function sourceFiles(): SourceFile[] {
  const folder = join(repository, 'src');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      return { path: relative(folder, path).split(sep).join('/'), text, lines: text.split('\n').length - 1 };
    });
}
