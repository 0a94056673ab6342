/** Every error of our own, with the facts its sentence needs. */
export interface ErrorFacts {
  /** The command line or the environment is wrong: exit status 2 for the command line. */
  usage: { readonly problem: string };
  configuration: { readonly variable: string; readonly problem: string };
  'corpus-missing': { readonly path: string };
  'corpus-empty': { readonly path: string; readonly unreadable: number };
  /** `places.yaml` is wrong; `line` is 1-based. */
  'places-broken': { readonly path: string; readonly line: number; readonly problem: string };
  'model-missing': { readonly model: string; readonly path: string };
  'model-broken': { readonly model: string; readonly problem: string };
  'text-too-long': { readonly tokens: number; readonly limit: number };
  'embedder-stopped': { readonly problem: string };
  'library-broken': { readonly path: string; readonly problem: string };
  'library-busy': { readonly path: string };
  /** A generation that was just built fails its own check; the one before it goes on serving. */
  'library-suspect': { readonly path: string; readonly problem: string };
  /** There is nothing to roll back to. */
  'no-previous-generation': { readonly path: string };
  /** The process that builds a library ended before it was done. */
  'build-stopped': { readonly problem: string };
  /** A library was asked after it was closed: a fault of ours. */
  'library-closed': { readonly generation: string };
  /** Articles are added to a folder only. */
  'corpus-file': { readonly path: string };
  /** The operating system does not let the program write into the corpus. */
  'corpus-not-writable': { readonly path: string; readonly problem: string };
  /** Another process changes the corpus. */
  'intake-busy': { readonly path: string };
  /** The record of a change in the corpus' journal makes no sense. */
  'intake-broken': { readonly path: string };
  /** The process that reads documents ended before it was done. */
  'reading-stopped': { readonly problem: string };
  'gold-broken': { readonly path: string; readonly line: number; readonly problem: string };
  /** A file of questions or of conditions cannot be read; `line` is 1-based, null when the fault is the file's. */
  'input-broken': { readonly path: string; readonly line: number | null; readonly problem: string };
  telegram: { readonly problem: string };
  /** What the bot keeps was written by a newer program. */
  'state-newer': { readonly path: string; readonly version: number; readonly known: number };
  'state-broken': { readonly path: string; readonly problem: string };
  /** The font that charts are written in is not there or does not work. */
  'chart-font': { readonly font: string; readonly problem: string };
  'chart-broken': { readonly problem: string };
  /** A quote that is not its slice: the answer is refused. It is a fault of ours. */
  'quote-mismatch': { readonly file: string; readonly start: number; readonly end: number };
}

export type ErrorCode = keyof ErrorFacts;

/** An error that says in one sentence what happened and what to do. */
export class TienDoError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly facts: ErrorFacts[Code];

  constructor(code: Code, facts: ErrorFacts[Code], options?: { cause?: unknown }) {
    super(sentences[code](facts), options);
    this.name = 'TienDoError';
    this.code = code;
    this.facts = facts;
  }
}

const sentences: { readonly [Code in ErrorCode]: (facts: ErrorFacts[Code]) => string } = {
  usage: ({ problem }) => problem,
  configuration: ({ variable, problem }) => `${variable}: ${problem}. See .env.example.`,
  'corpus-missing': ({ path }) => `There is no corpus at ${path}. Name a folder or a .jsonl file with --corpus or CORPUS_DIR.`,
  'corpus-empty': ({ path, unreadable }) =>
    `No readable article in ${path}${unreadable > 0 ? ` (${unreadable} unreadable)` : ''}. Put .txt, .md, .html, .docx, .pdf or .jsonl files there; npm run index says why one cannot be read.`,
  'places-broken': ({ path, line, problem }) =>
    `${path}, line ${line}: ${problem}. Correct the line, then reload; the library in use is as it was.`,
  'model-missing': ({ model, path }) =>
    `The embedding model "${model}" is not in ${path}. Put its files there (git checkout -- embeddings for the one that ships), or set EMBEDDING_ALLOW_DOWNLOAD=true to fetch it.`,
  'model-broken': ({ model, problem }) =>
    `The embedding model "${model}" cannot be used: ${problem}. Put its files there again; git checkout -- embeddings brings back the one that ships.`,
  'text-too-long': ({ tokens, limit }) =>
    `A text has ${tokens} tokens; the embedding model takes ${limit}. This is a fault of the program: please report it.`,
  'embedder-stopped': ({ problem }) =>
    `The embedding process stopped: ${problem}. Start the program again; when it stops again, the machine may be short of memory.`,
  'library-broken': ({ path, problem }) =>
    `The library in ${path} cannot be used: ${problem}. Delete that folder; it is rebuilt from the corpus.`,
  'library-busy': ({ path }) => `Another process is building the library in ${path}. Wait for it, or choose another --data folder.`,
  'library-suspect': ({ path, problem }) =>
    `The library just built in ${path} is not used: ${problem}. The library in use is as it was; look at the corpus, then try again.`,
  'no-previous-generation': ({ path }) =>
    `The library in ${path} has no earlier generation to go back to: one is kept from the second build on.`,
  'build-stopped': ({ problem }) => `Building the library stopped: ${problem}. The library in use is as it was; try again.`,
  'library-closed': ({ generation }) => `The library (generation ${generation}) is closed and answers no more. Start the program again.`,
  'corpus-file': ({ path }) => `${path} is one file: articles are added to a folder only. Name one with --corpus or CORPUS_DIR.`,
  'corpus-not-writable': ({ path, problem }) =>
    `Articles cannot be added to ${path}: ${problem}. Let the program's user write there, or name another folder with --corpus or CORPUS_DIR.`,
  'intake-busy': ({ path }) => `Another program is changing the articles in ${path}. Wait for it, then try again.`,
  'intake-broken': ({ path }) => `${path} is not what this program wrote. Move its folder away; the articles stay as they are.`,
  'reading-stopped': ({ problem }) => `Reading a document stopped: ${problem}. Nothing was added; try again.`,
  'gold-broken': ({ path, line, problem }) => `${path}, line ${line}: ${problem}.`,
  'input-broken': ({ path, line, problem }) => `${path}${line === null ? '' : `, line ${line}`}: ${problem}.`,
  telegram: ({ problem }) => problem,
  'state-newer': ({ path, version, known }) =>
    `${path} is of version ${version}, this program knows ${known}: run the newer program, or choose another DATA_DIR.`,
  'state-broken': ({ path, problem }) => `${path} cannot be used: ${problem}. Move it away; the bot makes a new one.`,
  'chart-font': ({ font, problem }) => `The font "${font}" of the charts cannot be used: ${problem}. Run npm ci again.`,
  'chart-broken': ({ problem }) =>
    `A chart could not be drawn: ${problem}. The answer is complete without it; npm run doctor looks for the cause.`,
  'quote-mismatch': ({ file, start, end }) =>
    `The quote at ${file} ${start}-${end} is not what the article says; the answer is withheld. npm run index reads the articles again.`,
};
