import type { UnreadableSource } from '../articles/article.js';
import type { GenerationInfo } from './library.js';

/** What building or updating a library did. */
export interface LibraryReceipt {
  readonly generation: GenerationInfo;
  /** False when nothing had changed and the generation was kept. */
  readonly built: boolean;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
  readonly gone: readonly string[];
  readonly unreadable: readonly UnreadableSource[];
  readonly tookMs: number;
}

/** How far a build is. `total` is null while it is not known. */
export interface BuildProgress {
  readonly stage: 'read' | 'split' | 'embed' | 'store' | 'index';
  readonly done: number;
  readonly total: number | null;
}
