import type { Writable } from 'node:stream';

/** Where results or messages are written. */
export interface Output {
  /** Resolves when the stream took the text, so that a slow reader slows the writer. After the reader has gone it does nothing. */
  write(text: string): Promise<void>;
  /** Whether the reader has gone (`| head`). Whoever writes much should stop then. */
  readonly closed: boolean;
  readonly isTerminal: boolean;
}

/** Wraps a stream so that a reader that went away (EPIPE) is not an error; every other failure rejects the write. */
export function createOutput(stream: Writable & { readonly isTTY?: boolean }): Output {
  let closed = false;
  const note = (error: NodeJS.ErrnoException | null | undefined): boolean => {
    if (error?.code === 'EPIPE' || error?.code === 'ERR_STREAM_DESTROYED') closed = true;
    return closed;
  };
  stream.on('error', note);
  return {
    get closed() {
      return closed;
    },
    isTerminal: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve();
        stream.write(text, (error) => (error === null || error === undefined || note(error) ? resolve() : reject(error)));
      }),
  };
}

/** Writes one line. */
export function writeLine(output: Output, line: string): Promise<void> {
  return output.write(`${line}\n`);
}
