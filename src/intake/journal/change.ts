import * as z from 'zod';

/** Who changes the corpus. */
export interface Actor {
  readonly channel: 'terminal' | 'telegram';
  /** The Telegram number of an administrator; null in the terminal. */
  readonly user: number | null;
}

/**
 * What a change does. `added`: an article that was not there; `version`: another text of one that was; `address`: one more address of one; `removed`; `undone`:
 * another batch taken back.
 */
export type ChangeKind = 'added' | 'version' | 'address' | 'removed' | 'undone';

const withinCorpus = /^(?!\/)(?!(?:.*\/)?\.\.?(?:\/|$)).+$/;

/** Whether a path stays within the corpus folder. */
export function isWithinCorpus(path: string): boolean {
  return withinCorpus.test(path);
}

const step = z.object({
  /** Relative to the corpus folder, with `/` between its parts. */
  path: z.string().regex(withinCorpus, 'leaves the corpus folder'),
  /** SHA-256 of what stood there before; null for nothing. */
  before: z.string().nullable(),
  /** SHA-256 of what stands there after; null for nothing. */
  after: z.string().nullable(),
});

const change = z.object({
  /** Same for all changes that one command or one press of a button made: they are taken back together. */
  batch: z.string(),
  kind: z.enum(['added', 'version', 'address', 'removed', 'undone']),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.object({ channel: z.enum(['terminal', 'telegram']), user: z.number().nullable() }),
  title: z.string(),
  /** Name of the article in the corpus. */
  file: z.string(),
  /** Of the preview that was confirmed; null when there was none. */
  token: z.string().nullable(),
  /** The batch that is taken back; null for any other change. */
  undoes: z.string().nullable(),
  steps: z.array(step),
});

/** One step of a change: a file of the corpus that is written, replaced or taken away. */
export type ChangeStep = z.infer<typeof step>;

/** A change as the journal keeps it. */
export type ChangeRecord = z.infer<typeof change>;

/** A change with its number; a later one has a larger one. */
export interface Change extends ChangeRecord {
  readonly number: number;
}

/** A record as it was written; null when it is none. */
export function parseChange(text: string): ChangeRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = change.safeParse(value);
  return parsed.success ? parsed.data : null;
}
