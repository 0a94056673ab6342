import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from './source-files.js';

const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What is made by the program, by an installation or by the reader, and so may be missing. */
const madeLater =
  /^(?:dist|data|node_modules|\.env|them|originals|\.intake|embeddings\/(?:NAME|ours|our-model)|tests\/articles\/pages\/short-slug)(?:\/|$)/;

/** An ending of file names, named by itself. */
const ending = /^\.(?:txt|md|jsonl|jsonl\.gz|json|ts|html|docx|pdf)$/;

/** Names in backticks that look like a file or a folder of ours: a slash in it or a known ending, nothing that is a pattern. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const quoted = [...prose.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '');
  const inCode = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].flatMap(
    ([code]) => code.match(/(?<=[\s`"]|^)(?:src|tests|docs|bin|deploy|corpus|embeddings|\.ci)\/[\w./-]*(?=[\s`"]|$)/g) ?? [],
  );
  const pictures = [...prose.matchAll(/ src="([^"]+)"/g)].map((match) => match[1] ?? '');
  const linked = [...prose.matchAll(/\]\(([^)#\s]+)\)/g)].map((match) => match[1] ?? '');
  const pathLike = /^[\w.-]+(?:\/[\w.-]+)*\/?$/;
  const fileLike = /\/|\.(?:ts|md|json|jsonl|cjs|yaml)$|^\.[a-z]/;
  const found = [...quoted, ...linked, ...pictures].filter((name) => pathLike.test(name) && fileLike.test(name) && !ending.test(name));
  return [...new Set([...found, ...inCode])];
}

const documents = ['README.md', 'README.vi.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md', 'corpus/README.md', 'deploy/README.md'];

describe.each(documents)('%s', (document) => {
  const path = join(repository, document);
  const text = readFileSync(path, 'utf8');
  const named = pathsIn(text);
  /** A file may be named without its folder where the folder is named, too. */
  const folders = [repository, dirname(path), ...named.filter((name) => !name.startsWith('.')).map((name) => join(repository, name))];
  const exists = (name: string): boolean => madeLater.test(name) || folders.some((folder) => existsSync(join(folder, name)));

  it('names only files and folders that are there', () => {
    expect(named.filter((name) => !exists(name))).toEqual([]);
  });

  it('names only scripts that package.json has', () => {
    const named = [...text.matchAll(/npm (?:run (?:--silent |-s )?|(?=start|test))([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });
});

describe('the search for names', () => {
  it('finds paths and leaves other words alone', () => {
    const text = 'See `src/errors.ts`, `corpus/`, [the map](src/README.md), not `npm`, `.md`, `ask`, `*.ts`, `https://a.vn/b`.';
    expect(pathsIn(text)).toEqual(['src/errors.ts', 'corpus/', 'src/README.md']);
  });

  it('finds paths in commands and pictures', () => {
    const text = '```\nnpx vitest run tests/bot --maxWorkers 1\n```\n`tsx tests/a.ts FILE`, <img src="docs/images/a.png" width="9">';
    expect(pathsIn(text)).toEqual(['docs/images/a.png', 'tests/bot', 'tests/a.ts']);
  });
});
