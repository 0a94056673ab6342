import type { Figure } from '../../figures/figure.js';
import { sliceOf } from '../../language/span.js';
import { lastUsed } from '../../last-used.js';
import { disagree, isResult, isTotal, measureOf } from '../figure-measure.js';
import type { FigureConflict } from '../receipt.js';
import { articleReader } from './article-rows.js';
import type { Store } from './database.js';

/** Pairs of figures looked at, at most, so that a first build of many articles is not held up: about a second. */
const pairsHeld = 20_000;

/** Articles whose figures are kept: those of one story are held against each other many times. */
const articlesKept = 256;

/** So many words of an indicator beside its unit's tell what is counted; with fewer ("3 phòng thi") it may be of anything unless it is a total. */
const enoughWords = 2;

interface FigureRow {
  readonly article: number;
  readonly position: number;
  readonly unit: string | null;
  readonly place: string;
  readonly level: string | null;
  readonly period_from: string | null;
  readonly period_to: string | null;
}

interface ArticleRow {
  readonly file: string;
  readonly text: string;
  readonly day: string | null;
}

interface OpenedArticle {
  readonly article: ArticleRow;
  readonly figures: readonly Figure[];
}

/** One of two figures that may disagree. */
interface Claim {
  readonly article: ArticleRow;
  readonly figure: Figure;
  isTotal(): boolean;
}

/**
 * Figures of articles that another article states otherwise: same indicator, unit, locality and period, both reached and not planned, neither a rounded form
 * of the other. Printings of one article are one source. A single day is an event's, not a report's: it is left out. In the order of the articles given; each pair once. @param limit Found at most.
 */
export function findConflicts(store: Store, files: readonly string[], limit: number): FigureConflict[] {
  const read = readRows(store);
  const conflicts = new Map<string, FigureConflict>();
  let held = 0;
  for (const file of files) {
    for (const row of read.datedFigures(file)) {
      if (conflicts.size >= limit || held >= pairsHeld) return [...conflicts.values()];
      held += 1;
      const claim = read.claim(row);
      if (!isResult(claim.figure) || claim.figure.indicator === null) continue;
      for (const other of read.counterparts(row).slice(0, pairsHeld - held)) {
        held += 1;
        addConflict(conflicts, limit, claim, read.claim(other));
      }
    }
  }
  return [...conflicts.values()];
}

function addConflict(conflicts: Map<string, FigureConflict>, limit: number, one: Claim, other: Claim): void {
  if (one.figure.kind !== other.figure.kind || !isResult(other.figure) || !disagree(one.figure, other.figure)) return;
  const measure = measureOf(one.article.text, one.figure);
  if (measure === null || measure.name !== measureOf(other.article.text, other.figure)?.name) return;
  if (measure.telling < enoughWords && !(one.isTotal() && other.isTotal())) return;
  const [newer, older] = [one, other].sort((a, b) => order(b.article.day, a.article.day) || order(a.article.file, b.article.file));
  if (newer === undefined || older === undefined || newer.figure.indicator === null) return;
  const { period, locality } = newer.figure;
  const name = [newer.article.file, older.article.file, measure.name, period?.value.period.from, period?.value.period.to].join('\n');
  if (conflicts.has(name) || conflicts.size >= limit) return;
  conflicts.set(name, {
    indicator: sliceOf(newer.article.text, newer.figure.indicator),
    locality: locality?.value.text ?? null,
    period: period?.value.text ?? null,
    files: [newer.article.file, older.article.file],
    texts: [sliceOf(newer.article.text, newer.figure), sliceOf(older.article.text, older.figure)],
  });
}

function order(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '', b ?? ''];
  return left === right ? 0 : left < right ? -1 : 1;
}

function readRows(store: Store): {
  datedFigures(file: string): FigureRow[];
  counterparts(row: FigureRow): FigureRow[];
  claim(row: FigureRow): Claim;
} {
  const columns = 'article, position, unit, place, level, period_from, period_to';
  const own = store.prepare<[string], FigureRow>(
    `SELECT ${columns} FROM placed_figures WHERE article = (SELECT id FROM articles WHERE file = ?)
     AND period_to IS NOT NULL AND period_from IS NOT period_to`,
  );
  const others = store.prepare<[Pick<FigureRow, 'article' | 'unit' | 'place' | 'level' | 'period_from' | 'period_to'>], FigureRow>(
    `SELECT ${columns} FROM placed_figures
     WHERE place = @place AND level IS @level AND period_to = @period_to AND period_from IS @period_from AND unit IS @unit AND article NOT IN (
       SELECT @article UNION SELECT original FROM reprints WHERE copy = @article UNION SELECT copy FROM reprints WHERE original = @article
       UNION SELECT other.copy FROM reprints own JOIN reprints other ON own.original = other.original WHERE own.copy = @article
     )`,
  );
  const reader = articleReader(store);
  const article = store.prepare<[number], ArticleRow>('SELECT file, text, day FROM articles WHERE id = ?');
  const kept = lastUsed<number, OpenedArticle>(articlesKept);
  const opened = (id: number): OpenedArticle => {
    const one = kept.get(id) ?? {
      article: article.get(id) ?? { file: '', text: '', day: null },
      figures: reader.reading(id)?.figures ?? [],
    };
    kept.put(id, one);
    return one;
  };
  return {
    datedFigures: (file) => own.all(file),
    counterparts: (row) => others.all(row),
    claim(row) {
      const { article, figures } = opened(row.article);
      const figure = figures[row.position] as Figure;
      return { article, figure, isTotal: () => isTotal(figures, figure) };
    },
  };
}
