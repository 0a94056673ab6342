import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { buildOptions } from '../../library/build-in-worker.js';
import { addressOf, processArguments } from '../../program.js';
import type { BenchOrder, BenchReport } from './bench-messages.js';

/** Share of the machine's memory that the heap of a peer may grow to. */
const peerShare = 0.7;

/** What a process said at its end, and how long after its start it gave its first answer, in milliseconds; null when it gave none. */
export interface OrderResult {
  readonly report: BenchReport;
  readonly firstAnswer: number | null;
}

/** Measures in a process of its own. @throws Error when that fails. */
export function runOrder(order: BenchOrder): Promise<OrderResult> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...memoryOptions(order), ...processArguments(addressOf('evaluation/bench/bench-worker'))], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  return new Promise((resolve, reject) => {
    let firstAnswer: number | null = null;
    child.on('message', (report: BenchReport) => {
      if (report.kind === 'answered') firstAnswer = performance.now() - startedAt;
      else if (report.kind === 'failed') reject(new Error(report.message));
      else resolve({ report, firstAnswer });
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const end = signal === null ? `exit status ${code}` : `signal ${signal}`;
      reject(new Error(`A process of the benchmark ended with ${end}.`));
    });
    child.send(order);
  });
}

/** A library is built as it is elsewhere. A peer may use most of the machine's memory. Where memory is compared, garbage is collected before. */
function memoryOptions({ kind }: BenchOrder): string[] {
  if (kind === 'index') return [...buildOptions];
  const collecting = kind === 'peer' || kind === 'steady' ? ['--expose-gc'] : [];
  return kind === 'peer' ? [...collecting, `--max-old-space-size=${Math.floor((totalmem() * peerShare) / 2 ** 20)}`] : collecting;
}
