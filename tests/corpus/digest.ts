import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { canonicalize } from '../../src/language/canonical.js';

/** A digest file cut in two: its front matter's fields and the text below it. */
export interface Digest {
  readonly file: string;
  /** Canonical text of the whole file. */
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const shape = /^---\n(?<front>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/;

/** Reads one digest. Throws when it has no front matter or the front matter is not a YAML mapping. */
export function readDigest(folder: string, file: string): Digest {
  const text = canonicalize(readFileSync(join(folder, file), 'utf8'));
  const parts = shape.exec(text)?.groups;
  if (parts === undefined) throw new Error(`${file} has no front matter`);
  const fields: unknown = parse(parts['front'] ?? '', { schema: 'failsafe' });
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) throw new Error(`${file}: front matter is not a mapping`);
  return { file, text, fields: { ...fields }, body: parts['body'] ?? '' };
}

/** All that a digest tells: the values of its front matter, then its body. */
export function toldBy(digest: Digest): string {
  return [...Object.values(digest.fields).map(String), digest.body].join('\n');
}
