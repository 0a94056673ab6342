import type { ModelSettings } from './model-settings.js';

/** What the embedding process is started with. */
export interface ProcessModel {
  readonly folder: string;
  readonly dimensions: number;
  readonly settings: ModelSettings;
}

/** Asks the embedding process for something; the answer carries the same id. */
export type EmbeddingRequest =
  | { readonly id: number; readonly kind: 'embed'; readonly texts: readonly string[] }
  | { readonly id: number; readonly kind: 'count'; readonly texts: readonly string[] };

/** What the embedding process says. */
export type EmbeddingReply =
  /** The model cannot be loaded; the process ends. */
  | { readonly kind: 'broken'; readonly problem: string }
  /** One unit vector a text, one after another. */
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: Float32Array }
  | { readonly kind: 'counts'; readonly id: number; readonly counts: readonly number[] }
  | { readonly kind: 'too-long'; readonly id: number; readonly tokens: number; readonly limit: number }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: string };
