import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { withAddress } from '../articles/readers/added-from.js';
import { articleMarkdown } from '../articles/readers/article-markdown.js';
import type { DocumentFormat } from '../articles/readers/read-document.js';
import { addressKey } from './address-key.js';
import { articleStem, originalOf } from './article-path.js';
import { addressesOf } from './corpus-view.js';
import type { GivenDocument, ReadDocument } from './given-document.js';
import type { HeldArticle } from './held-article.js';
import type { ChangeKind } from './journal/change.js';
import { ifThere } from './journal/durable-files.js';
import type { WantedStep } from './journal/journal.js';
import type { Judgement } from './judge.js';

/** A document as it came, and as it was read. */
export interface Addition {
  readonly given: GivenDocument;
  readonly read: ReadDocument;
}

/** What adding a document does to the files of the corpus. */
export interface PlannedAddition {
  readonly kind: ChangeKind;
  /** Name of the article in the corpus. */
  readonly file: string;
  readonly steps: readonly WantedStep[];
}

const endings: Readonly<Record<DocumentFormat, string>> = { html: '.html', docx: '.docx', pdf: '.pdf', markdown: '.md', text: '.txt' };

/**
 * The steps by which a document is added as it stands; null when there is nothing to do. The original goes in before the article that names it, and out behind it.
 * @param corpus The corpus folder. @param at The moment of adding, ISO 8601.
 */
export async function planAddition(addition: Addition, judged: Judgement, corpus: string, at: string): Promise<PlannedAddition | null> {
  const { standing, held } = judged;
  switch (standing.kind) {
    case 'fixed':
      return null;
    case 'same':
      return held === null || standing.address === null ? null : noteAddress(held, standing.address);
    case 'version':
      return held === null ? null : replace(addition, held, await versionFile(addition.read, held, corpus, at), at);
    case 'new':
    case 'reprint': {
      const file = await freeName(addition.read, corpus, at);
      const repeats = held?.article.file ?? null;
      return { kind: 'added', file, steps: stepsTo(addition, file, { at, urls: [], repeats, place: null }) };
    }
  }
}

function noteAddress({ article, markdown }: HeldArticle, address: string): PlannedAddition {
  const content = withAddress(markdown ?? '', address);
  return { kind: 'address', file: article.file, steps: [{ path: article.file, content }] };
}

/** A version of Markdown takes its name over; one of another format gets a name of its own. */
async function versionFile(read: ReadDocument, held: HeldArticle, corpus: string, at: string): Promise<string> {
  return held.markdown === null ? freeName(read, corpus, at) : held.article.file;
}

function replace(addition: Addition, held: HeldArticle, file: string, at: string): PlannedAddition {
  const urls = addressesOf(held);
  const puts = stepsTo(addition, file, { at, urls, repeats: held.from.repeats, place: held.article.place });
  const kept = new Set(puts.map(({ path }) => path));
  const gone = [...(file === held.article.file ? [] : [held.article.file]), ...originalPath(held)].filter((path) => !kept.has(path));
  return { kind: 'version', file, steps: [...puts, ...gone.map((path) => ({ path, content: null }))] };
}

/** Where the original of an article lies, when it says so and it is in its own folder of originals. */
export function originalPath({ article, from }: HeldArticle): string[] {
  if (from.original === null || !/^originals\/[^/]+$/.test(from.original)) return [];
  return [article.file.slice(0, article.file.lastIndexOf('/') + 1) + from.original];
}

interface Kept {
  readonly at: string;
  /** Addresses that it was known by. */
  readonly urls: readonly string[];
  readonly repeats: string | null;
  /** That an editor wrote. */
  readonly place: string | null;
}

function stepsTo({ given, read: { format, original } }: Addition, file: string, { at, urls, repeats, place }: Kept): WantedStep[] {
  const source = originalOf(file, endings[format]);
  const article = { ...original, file, place: original.place ?? place, url: original.url ?? urls[0] ?? null };
  const all = allAddresses([article.url, given.address, ...urls]);
  const from = { urls: all.length > 1 ? all : [], repeats, original: source.link, added: at };
  return [
    { path: source.path, content: given.bytes },
    { path: file, content: articleMarkdown(article, from) },
  ];
}

/** One of each that mean the same page, the first of them. */
function allAddresses(addresses: readonly (string | null)[]): string[] {
  const byKey = new Map<string, string>();
  for (const address of addresses) {
    const key = address === null ? null : addressKey(address);
    if (address !== null && key !== null && !byKey.has(key)) byKey.set(key, address);
  }
  return [...byKey.values()];
}

async function freeName({ wording, format }: ReadDocument, corpus: string, at: string): Promise<string> {
  const stem = articleStem(wording.article, at);
  for (let number = 1; ; number += 1) {
    const file = `${stem}${number === 1 ? '' : `-${number}`}.md`;
    const paths = [file, originalOf(file, endings[format]).path];
    const taken = await Promise.all(paths.map((path) => ifThere(stat(join(corpus, path)))));
    if (taken.every((stats) => stats === null)) return file;
  }
}
