import type { Article, UnreadableSource } from '../../articles/article.js';
import type { CorpusSource, Reading } from '../reading.js';
import type { Base, SourceRow } from './base-generation.js';

/** An article that the base has not, or has otherwise. */
export interface NewArticle {
  readonly article: Article;
  readonly hash: string;
  /** Name of the corpus file. */
  readonly source: string;
}

/** What a comparison has found so far; complete when {@link compareCorpus} has ended. */
export interface CorpusChanges {
  readonly added: string[];
  readonly changed: string[];
  /** Articles of the base that stay as they are, by name, with the corpus file they now come from. */
  readonly same: Map<string, string>;
  readonly sources: SourceRow[];
}

/** No change yet. */
export function noChanges(): CorpusChanges {
  return { added: [], changed: [], same: new Map(), sources: [] };
}

/**
 * Goes through a corpus, gives what must be indexed, and notes the rest in `changes`. A corpus file with the stamp of the base is not opened,
 * unless it holds a duplicate: the article it hid behind may have gone. Of two articles of one name the first counts.
 */
export async function* compareCorpus(
  sources: readonly CorpusSource[],
  base: Base | null,
  reading: Reading,
  changes: CorpusChanges,
): AsyncGenerator<NewArticle> {
  const bySource = groupBySource(base);
  const seen = new Set<string>();
  for (const source of sources) {
    const before = base?.sources.get(source.file);
    const unreadable: UnreadableSource[] = [];
    if (before?.stamp === source.stamp && !before.unreadable.some(({ reason }) => reason === 'duplicate-name')) {
      unreadable.push(...before.unreadable, ...keepAll(source.file, bySource.get(source.file) ?? [], seen, changes));
    } else {
      yield* readAgain(source, base, reading, changes, seen, unreadable);
    }
    changes.sources.push({ file: source.file, stamp: source.stamp, unreadable });
  }
}

function groupBySource(base: Base | null): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { file, source } of base?.articles.values() ?? []) {
    const group = groups.get(source) ?? [];
    group.push(file);
    groups.set(source, group);
  }
  return groups;
}

function keepAll(source: string, files: readonly string[], seen: Set<string>, changes: CorpusChanges): UnreadableSource[] {
  const duplicates: UnreadableSource[] = [];
  for (const file of files) {
    if (seen.has(file)) duplicates.push(duplicate(source, file));
    else changes.same.set(file, source);
    seen.add(file);
  }
  return duplicates;
}

async function* readAgain(
  source: CorpusSource,
  base: Base | null,
  reading: Reading,
  changes: CorpusChanges,
  seen: Set<string>,
  unreadable: UnreadableSource[],
): AsyncGenerator<NewArticle> {
  for await (const result of reading.readSource(source)) {
    if (!result.ok) {
      unreadable.push(result.unreadable);
      continue;
    }
    const { article } = result;
    if (seen.has(article.file)) {
      unreadable.push(duplicate(source.file, article.file));
      continue;
    }
    seen.add(article.file);
    const hash = reading.articleHash(article);
    const before = base?.articles.get(article.file);
    if (before?.hash === hash) {
      changes.same.set(article.file, source.file);
      continue;
    }
    (before === undefined ? changes.added : changes.changed).push(article.file);
    yield { article, hash, source: source.file };
  }
}

function duplicate(source: string, file: string): UnreadableSource {
  return { file: source, line: null, reason: 'duplicate-name', detail: `Another article is named "${file}" already.` };
}
