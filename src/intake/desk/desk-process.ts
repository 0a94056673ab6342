import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { processArguments } from '../../program.js';
import type { DeskOrder, DeskReply } from './desk-messages.js';

/** How one order ended. */
export type DeskOutcome = DeskReply | { readonly kind: 'too-slow' } | { readonly kind: 'too-much-memory' };

/** A process that does one piece of work at a time. */
export interface DeskProcess {
  /** Orders a piece of work; a process that has not answered after so many milliseconds is ended. */
  order(order: DeskOrder, milliseconds: number): Promise<DeskOutcome>;
  /** Whether it takes orders. */
  isAlive(): boolean;
  id(): number | undefined;
  end(): void;
}

const keptOfStderr = 2000;

/** Starts a process. @param entry Module that exports `serveParent`. @param megabytes What its heap may hold. */
export function startDeskProcess(entry: string, megabytes: number): DeskProcess {
  const child = start(entry, megabytes);
  let alive = true;
  let said = '';
  let tell: (outcome: DeskOutcome) => void = () => undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-keptOfStderr);
  });
  child.on('message', (reply: DeskReply) => tell(reply));
  child.on('exit', () => {
    alive = false;
  });
  child.on('error', (error) => {
    alive = false;
    tell({ kind: 'failed', problem: error.message });
  });
  child.on('close', (code, signal) => tell(deathOf(code, signal, said)));
  letGo(child);
  return {
    isAlive: () => alive,
    id: () => child.pid,
    end: () => void child.kill('SIGKILL'),
    order: (order, milliseconds) =>
      new Promise((resolve) => {
        hold(child);
        const late = setTimeout(() => {
          tell({ kind: 'too-slow' });
          alive = false;
          child.kill('SIGKILL');
        }, milliseconds);
        tell = (outcome) => {
          tell = () => undefined;
          clearTimeout(late);
          letGo(child);
          resolve(outcome);
        };
        child.send(order, (error) => {
          if (error === null) return;
          tell({ kind: 'failed', problem: error.message });
          child.kill('SIGKILL');
        });
      }),
  };
}

function start(entry: string, megabytes: number): ChildProcess {
  return spawn(process.execPath, [`--max-old-space-size=${megabytes}`, ...processArguments(entry)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
}

/** V8 ends a process that is out of memory by SIGABRT, the system one of a machine that is by SIGKILL. */
function deathOf(code: number | null, signal: NodeJS.Signals | null, said: string): DeskOutcome {
  if (signal === 'SIGABRT' || signal === 'SIGKILL' || /heap out of memory|allocation failed/i.test(said))
    return { kind: 'too-much-memory' };
  return { kind: 'failed', problem: `${signal === null ? `exit status ${code}` : `signal ${signal}`}, ${said.trim()}` };
}

/** A process that has nothing to do keeps no program alive. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
