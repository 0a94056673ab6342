/** Everything that vectors depend on: two embedders with equal identities give equal vectors. */
export interface EmbedderIdentity {
  /** Folder name or hub name of the model. */
  readonly model: string;
  /** Content hash of the model's files, or the hub's revision. */
  readonly revision: string;
  readonly dimensions: number;
  readonly pooling: 'mean' | 'cls';
}

/** Turns texts into unit vectors (L2 norm 1), so that a dot product is the cosine. A text without a known token gives the zero vector. */
export interface Embedder {
  readonly identity: EmbedderIdentity;
  /** The most tokens one text may have, special tokens included. */
  readonly tokenLimit: number;
  /** How many tokens each text has, special tokens included. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  /**
   * One vector a text, in the order given.
   * @throws TienDoError `text-too-long` when a text exceeds {@link tokenLimit}: nothing is ever truncated in silence.
   */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  /**
   * @throws TienDoError `text-too-long`, as {@link embedPassages}.
   */
  embedQuestion(text: string): Promise<Float32Array>;
  /** Ends the worker. Calls after it reject. Safe to call twice. */
  close(): Promise<void>;
}
