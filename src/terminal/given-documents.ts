import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listSources } from '../articles/readers/corpus.js';
import { largestDocument } from '../articles/readers/read-document.js';
import type { GivenDocument } from '../intake/given-document.js';
import type { Failure, Intake, WalkLimits } from '../intake/intake.js';

/** A document that an operand leads to, or why there is none. */
export type Given = { readonly status: 'document'; readonly source: string; readonly document: GivenDocument } | Failure;

/** Told how many documents an operand leads to, and which is looked at. */
export type OnSource = (progress: { readonly number: number; readonly total: number; readonly source: string }) => void;

/** Everything that an operand leads to: a file, the files of a folder, a page, the pages of a feed or sitemap. */
export async function* givenDocuments(operand: string, intake: Intake, limits: WalkLimits, onSource: OnSource): AsyncGenerator<Given> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(operand)) yield* fromAddress(operand, intake, limits, onSource);
  else yield* fromPath(operand, onSource);
}

async function* fromAddress(address: string, intake: Intake, limits: WalkLimits, onSource: OnSource): AsyncGenerator<Given> {
  onSource({ number: 1, total: 1, source: address });
  const opened = await intake.open(address, limits.signal);
  if (opened.status === 'failed') yield opened;
  if (opened.status === 'document') yield { ...opened, source: address };
  if (opened.status !== 'listing') return;
  for await (const { number, total, found } of intake.walk(opened.listing, limits)) {
    const source = found.status === 'failed' ? found.source : (found.document.address ?? address);
    onSource({ number, total, source });
    yield found.status === 'failed' ? found : { ...found, source };
  }
}

async function* fromPath(path: string, onSource: OnSource): AsyncGenerator<Given> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) {
    yield unread(path, 'There is no such file or folder.');
    return;
  }
  const files = stats.isDirectory() ? (await listSources(path)).map(({ file }) => file) : [null];
  for (const [at, file] of files.entries()) {
    const source = file === null ? path : join(path, file);
    onSource({ number: at + 1, total: files.length, source });
    yield await fromFile(source);
  }
}

async function fromFile(path: string): Promise<Given> {
  try {
    const { size } = await stat(path);
    if (size > largestDocument) return unread(path, `The file has ${size} bytes; at most ${largestDocument} are read.`, 'too-large');
    const document = { name: basename(path), bytes: await readFile(path), contentType: null, address: null };
    return { status: 'document', source: path, document };
  } catch (error) {
    return unread(path, error instanceof Error ? error.message : String(error));
  }
}

function unread(source: string, detail: string, reason: 'input-output' | 'too-large' = 'input-output'): Failure {
  return { status: 'failed', source, problem: { kind: 'unreadable', unreadable: { file: source, line: null, reason, detail } } };
}
