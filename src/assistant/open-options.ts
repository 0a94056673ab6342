import type { Assistant, IndexProgress, IndexReceipt } from '../assistant.js';
import type { Fetcher } from '../intake/fetch/fetcher.js';

/** What the assistant is opened with. */
export interface OpenOptions {
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  readonly data: string;
  readonly embedding: { readonly model: string; readonly allowDownload: boolean };
  /** The day that "năm nay" in a question refers to, `YYYY-MM-DD`; null: the day of asking. */
  readonly today: string | null;
  readonly onProgress: (progress: IndexProgress) => void;
  /** Whether a corpus without a readable article makes an empty library, to which articles can be added. Default false: an error, unless the last change took an article out. */
  readonly allowEmpty?: boolean;
  /**
   * How many questions that nobody asked are answered, so that people wait for no one: a few before the assistant is there, the default, and then many while it
   * is there already, until its code is compiled; see {@link OpenedAssistant.rehearsed}. None for a program that asks once.
   */
  readonly rehearse?: 'none' | 'few' | 'many';
  /** Hosts that pages may be fetched from; empty, the default: every public one. */
  readonly allowedFetchHosts?: readonly string[];
  /** What fetches pages; by default the one for the public internet. */
  readonly fetcher?: Fetcher;
  /** Told in a line what happens to the embedding model: how far its download is, that its process had to be started again. Default: nobody is told. */
  readonly onNotice?: (line: string) => void;
}

/** An assistant over a library that is up to date with its corpus. */
export interface OpenedAssistant {
  readonly assistant: Assistant;
  /** What bringing the library up to date did. */
  readonly receipt: IndexReceipt;
  /** Canonical text of an article; null when the library has none of that name. */
  readonly textOf: (file: string) => Promise<string | null>;
  /** Until the last rehearsal is answered. Rejected when one could not be, as a question would be. */
  readonly rehearsed: Promise<void>;
}
