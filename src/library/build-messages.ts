import type { EmbedderOptions } from '../embedding/transformers-embedder.js';
import type { ErrorCode, ErrorFacts } from '../errors.js';
import type { BuildProgress, LibraryReceipt } from './receipt.js';

/** What a build process is told to do. It can be sent between processes. */
export interface BuildOrder {
  readonly corpus: string;
  readonly data: string;
  /** How the build process opens an embedder of its own; without its functions. */
  readonly embedder: Omit<EmbedderOptions, 'onRestart'>;
  readonly rollbackKeep?: number;
  readonly verify?: boolean;
  readonly allowEmpty?: boolean;
  readonly waitMs?: number;
}

/** What a build process reports. */
export type BuildReport =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'done'; readonly receipt: LibraryReceipt }
  /** An error of our own. */
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly facts: ErrorFacts[ErrorCode] }
  /** Any other one. */
  | { readonly kind: 'failed'; readonly message: string };
