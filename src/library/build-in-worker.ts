import { type ChildProcess, spawn } from 'node:child_process';
import { TienDoError } from '../errors.js';
import { addressOf, processArguments } from '../program.js';
import type { BuildOrder, BuildReport } from './build-messages.js';
import type { BuildProgress, LibraryReceipt } from './receipt.js';

/** Builds libraries in a process of its own, so that questions go on being answered. */
export interface LibraryBuilder {
  /**
   * Carries an order out; orders given meanwhile wait for their turn.
   * @throws TienDoError what `updateLibrary` throws; `build-stopped` when the process dies, or after {@link close}.
   */
  build(order: BuildOrder, onProgress?: (progress: BuildProgress) => void): Promise<LibraryReceipt>;
  /** Process id of the running build, for supervision and tests; undefined between builds. */
  processId(): number | undefined;
  /** Ends a running build at once: the library stays as it was. */
  close(): void;
}

/** Options of Node for a process that builds: articles leave much behind them, and a larger young generation, 200 MB at most, copies less of it; a build takes 6% less of the processor. */
export const buildOptions: readonly string[] = ['--max-semi-space-size=64'];

const keptOfStderr = 600;

/** A builder; it starts a process for each order. @param entry Module that exports `serveParent`, for tests. */
export function createLibraryBuilder(entry: string = addressOf('library/build-worker')): LibraryBuilder {
  let turn: Promise<unknown> = Promise.resolve();
  let child: ChildProcess | null = null;
  let closed = false;
  const run = async (order: BuildOrder, onProgress: (progress: BuildProgress) => void): Promise<LibraryReceipt> => {
    if (closed) throw new TienDoError('build-stopped', { problem: 'the program ends' });
    child = startProcess(entry);
    try {
      return await converse(child, order, onProgress);
    } finally {
      child = null;
    }
  };
  return {
    build(order, onProgress = () => undefined) {
      const built = turn.then(() => run(order, onProgress));
      turn = built.catch(() => undefined);
      return built;
    },
    processId: () => child?.pid,
    close() {
      closed = true;
      child?.kill('SIGKILL');
    },
  };
}

function startProcess(entry: string): ChildProcess {
  return spawn(process.execPath, [...buildOptions, ...processArguments(entry)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
}

function converse(child: ChildProcess, order: BuildOrder, onProgress: (progress: BuildProgress) => void): Promise<LibraryReceipt> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-keptOfStderr);
    });
    child.on('message', (report: BuildReport) => {
      if (report.kind === 'progress') onProgress(report.progress);
      else if (report.kind === 'done') resolve(report.receipt);
      else
        reject(
          report.kind === 'refused'
            ? new TienDoError(report.code, report.facts)
            : new TienDoError('build-stopped', { problem: report.message }),
        );
    });
    child.on('error', (error) => reject(new TienDoError('build-stopped', { problem: error.message }, { cause: error })));
    child.on('close', (code, signal) => {
      const problem = `${signal === null ? `exit status ${code}` : `signal ${signal}`}${said === '' ? '' : `, ${said.trim()}`}`;
      reject(new TienDoError('build-stopped', { problem }));
    });
    child.send(order);
  });
}
