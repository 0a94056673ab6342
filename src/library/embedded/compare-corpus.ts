import type { Article, UnreadableSource } from '../../articles/article.js';
import type { NameOfRecord } from '../../articles/readers/record-result.js';
import type { CorpusSource, Reading } from '../reading.js';
import type { Base, BaseArticle, SourceRow } from './base-generation.js';

/** An article that the base has not, or has otherwise. */
export interface NewArticle {
  readonly article: Article;
  readonly hash: string;
  /** Name of the corpus file. */
  readonly source: string;
  /** Of the record it was read from; null for a file of its own. */
  readonly mark: string | null;
}

/** Where an article that stays as it is now comes from. */
export type Origin = Pick<NewArticle, 'source' | 'mark'>;

/** What a comparison has found so far; complete when {@link compareCorpus} has ended. */
export interface CorpusChanges {
  readonly added: string[];
  readonly changed: string[];
  /** Articles of the base that stay as they are, by name. */
  readonly same: Map<string, Origin>;
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
  const nameOf = namesByMark(base);
  const seen = new Set<string>();
  for (const source of sources) {
    const before = base?.sources.get(source.file);
    const unreadable: UnreadableSource[] = [];
    if (before?.stamp === source.stamp && !before.unreadable.some(({ reason }) => reason === 'duplicate-name')) {
      unreadable.push(...before.unreadable, ...keepAll(source.file, bySource.get(source.file) ?? [], seen, changes));
    } else {
      yield* readAgain(source, { base, reading, nameOf, changes, seen, unreadable });
    }
    changes.sources.push({ file: source.file, stamp: source.stamp, unreadable });
  }
}

function groupBySource(base: Base | null): Map<string, BaseArticle[]> {
  const groups = new Map<string, BaseArticle[]>();
  for (const article of base?.articles.values() ?? []) {
    const group = groups.get(article.source) ?? [];
    group.push(article);
    groups.set(article.source, group);
  }
  return groups;
}

function namesByMark(base: Base | null): NameOfRecord {
  const names = new Map<string, string>();
  for (const { mark, file } of base?.articles.values() ?? []) if (mark !== null) names.set(mark, file);
  return (mark) => names.get(mark) ?? null;
}

function keepAll(source: string, articles: readonly BaseArticle[], seen: Set<string>, changes: CorpusChanges): UnreadableSource[] {
  const duplicates: UnreadableSource[] = [];
  for (const { file, mark } of articles) {
    if (seen.has(file)) duplicates.push(duplicate(source, file));
    else changes.same.set(file, { source, mark });
    seen.add(file);
  }
  return duplicates;
}

/** What a corpus file is held against, and where it is noted what came of it. */
interface Comparison {
  readonly base: Base | null;
  readonly reading: Reading;
  readonly nameOf: NameOfRecord;
  readonly changes: CorpusChanges;
  readonly seen: Set<string>;
  readonly unreadable: UnreadableSource[];
}

async function* readAgain(source: CorpusSource, comparison: Comparison): AsyncGenerator<NewArticle> {
  const { base, reading, nameOf, changes, seen, unreadable } = comparison;
  for await (const result of reading.readRecords(source, nameOf)) {
    if (!result.ok) {
      unreadable.push(result.unreadable);
      continue;
    }
    const file = result.article === null ? result.name : result.article.file;
    if (seen.has(file)) {
      unreadable.push(duplicate(source.file, file));
      continue;
    }
    seen.add(file);
    const origin: Origin = { source: source.file, mark: result.mark ?? null };
    const hash = result.article === null ? null : reading.articleHash(result.article);
    const before = base?.articles.get(file);
    if (result.article === null || hash === null || before?.hash === hash) {
      changes.same.set(file, origin);
      continue;
    }
    (before === undefined ? changes.added : changes.changed).push(file);
    yield { article: result.article, hash, ...origin };
  }
}

function duplicate(source: string, file: string): UnreadableSource {
  return { file: source, line: null, reason: 'duplicate-name', detail: `Another article is named "${file}" already.` };
}
