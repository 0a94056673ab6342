import type { Config } from '../config.js';
import type { GenerationInfo } from '../library/library.js';
import type { Probes } from './doctor/probes.js';
import type { OpenAssistant } from './open-assistant.js';
import type { Output } from './output.js';
import type { ParsedOptions } from './parsed-options.js';

/** One option of a command: what `parseArgs` needs, and what the usage says. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** Name of the value in the usage, "DIR". */
  readonly value?: string;
  /** One line, without a full stop. */
  readonly meaning: string;
}

export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** What a command may use; nothing else of the process is touched. */
export interface Surroundings {
  /** The result alone goes here. */
  readonly out: Output;
  /** Progress and reasons go here. */
  readonly err: Output;
  /** Read when it is asked for. @throws TienDoError `configuration` */
  readonly config: Config;
  readonly open: OpenAssistant;
  readonly train: TrainModel;
  readonly rollback: RollBack;
  /** What the doctor looks at the machine with. Default: `machineProbes`. */
  readonly probes?: Probes;
}

/** Goes back to the generation before the serving one; see `rollbackLibrary`. */
export type RollBack = (library: { readonly corpus: string; readonly data: string }) => Promise<GenerationInfo>;

/** Trains an embedding model; `say` prints a line of progress. */
export type TrainModel = (options: TrainOptions, say: (line: string) => void) => Promise<void>;

export interface TrainOptions {
  /** A folder, or one `.jsonl` or `.jsonl.gz` file. */
  readonly corpus: string;
  /** Folder of the model to be written. */
  readonly out: string;
  readonly seed: number;
  /** Folder of a model that is trained further; without it one is trained from nothing. */
  readonly base?: string;
  readonly vocabularySize?: number;
  readonly dimensions?: number;
  readonly epochs?: number;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  /** What stands behind the options in the usage: `"QUESTION"`. Empty when nothing may. */
  readonly operands: string;
  readonly options: OptionTable;
  /** Gives the exit status: 0 when done, 1 when what was checked did not hold. */
  run(parsed: ParsedOptions, surroundings: Surroundings): Promise<number>;
}

/** Options that every command over a library has. */
export const libraryOptions = {
  corpus: {
    type: 'string',
    value: 'DIR',
    meaning: 'folder with the articles, or one .jsonl or .jsonl.gz file (default CORPUS_DIR, else corpus)',
  },
  data: { type: 'string', value: 'DIR', meaning: 'folder in which the library is kept (default DATA_DIR, else data)' },
  today: { type: 'string', value: 'YYYY-MM-DD', meaning: 'the day that "năm nay" in a question refers to (default today)' },
} as const satisfies OptionTable;
