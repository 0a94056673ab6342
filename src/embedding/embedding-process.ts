import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { addressOf, processArguments } from '../program.js';
import type { EmbeddingReply, EmbeddingRequest, ProcessModel } from './embedding-messages.js';

/** What the owner of an embedding process hears. */
export interface ProcessListener {
  readonly onReply: (reply: EmbeddingReply) => void;
  /** The process is gone without having been asked to go. Called once. */
  readonly onDeath: (problem: string) => void;
}

/** A running embedding process. */
export interface EmbeddingProcess {
  readonly pid: number | undefined;
  send(request: EmbeddingRequest): void;
  /** While true, the process keeps its parent alive; an idle one does not. */
  holdParent(hold: boolean): void;
  /** Ends it; resolves when it is gone. */
  end(): Promise<void>;
}

const keptOfStderr = 600;

/** Starts the process. It prints nothing: what it writes to stderr is kept for the message when it dies. */
export function startEmbeddingProcess(source: ProcessModel, { onReply, onDeath }: ProcessListener): EmbeddingProcess {
  const child = spawn(process.execPath, processArguments(addressOf('embedding/embedding-worker'), source), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  const said = keepTail(child);
  let ended = false;
  const gone = new Promise<void>((resolve) => {
    const finish = (problem: string): void => {
      if (!ended) onDeath(problem);
      ended = true;
      resolve();
    };
    child.once('exit', (code, signal) => finish(`${signal === null ? `exit status ${code}` : `signal ${signal}`}${said()}`));
    child.on('error', (error) => finish(error.message));
  });
  child.on('message', (reply) => onReply(reply as EmbeddingReply));
  child.unref();
  child.channel?.unref();
  return {
    pid: child.pid,
    send: (request) => {
      if (child.connected) child.send(request);
    },
    holdParent(hold) {
      for (const held of [child, child.channel])
        if (hold) held?.ref();
        else held?.unref();
    },
    async end() {
      ended = true;
      child.ref();
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function keepTail(child: ChildProcess): () => string {
  let tail = '';
  const { stderr } = child;
  stderr?.setEncoding('utf8');
  stderr?.on('data', (text: string) => {
    tail = (tail + text).slice(-keptOfStderr);
  });
  if (stderr instanceof Socket) stderr.unref();
  return () => {
    const line = tail.trim().split('\n').at(-1) ?? '';
    return line === '' ? '' : `: ${line.trim()}`;
  };
}
