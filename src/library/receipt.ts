import type { UnreadableSource } from '../articles/article.js';
import type { GenerationInfo } from './library.js';

/** The most changes, the most conflicts and the most reprints that a receipt lists. */
export const receiptLimit = 50;

/** A figure that an article stated otherwise before: same indicator, unit, place and period. */
export interface FigureChange {
  readonly file: string;
  readonly indicator: string;
  readonly locality: string | null;
  readonly period: string | null;
  /** As the articles write them, "98%" and "98,38%". */
  readonly before: string;
  readonly after: string;
}

/** Two articles that state different values of one indicator, unit, place and period. `files` and `texts` are in step, newest first. */
export interface FigureConflict {
  readonly indicator: string;
  readonly locality: string | null;
  readonly period: string | null;
  readonly files: readonly [string, string];
  readonly texts: readonly [string, string];
}

/** An article that was linked as another printing of `original`, whose title is given. */
export interface LinkedReprint {
  readonly file: string;
  readonly original: string;
  readonly title: string;
}

/** What building or updating a library did. */
export interface LibraryReceipt {
  readonly generation: GenerationInfo;
  /** False when nothing had changed and the generation was kept. */
  readonly built: boolean;
  /** True when the generation was kept although the corpus is another one: it is the corpus that was rolled back from, and has not changed since. */
  readonly heldBack: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  readonly gone: readonly string[];
  readonly unreadable: readonly UnreadableSource[];
  /** Figures of changed articles that have another value than before; at most {@link receiptLimit}. */
  readonly figureChanges: readonly FigureChange[];
  /** Conflicts that a new or changed article is part of; at most {@link receiptLimit}. */
  readonly conflicts: readonly FigureConflict[];
  /** Reprints that were not linked before; at most {@link receiptLimit}. */
  readonly reprints: readonly LinkedReprint[];
  readonly tookMs: number;
}

/** How far a build is. `total` is null while it is not known. */
export interface BuildProgress {
  readonly stage: 'read' | 'split' | 'embed' | 'store' | 'index';
  readonly done: number;
  readonly total: number | null;
}
