import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { GivenDocument } from './given-document.js';
import { ifThere, syncFolder, writeDurably } from './journal/durable-files.js';

/** How long a document waits for its confirmation, in milliseconds. */
export const waitingTime = 24 * 3_600_000;

/** Documents that were looked at and wait for a confirmation; they are on disk, so that a restart loses none. */
export interface WaitingDocuments {
  /** Keeps a document; gives its token: 16 letters, digits, "-" and "_" that nobody can guess. */
  keep(document: GivenDocument): Promise<string>;
  /** Null when there is none, or when it has waited too long. */
  find(token: string): Promise<GivenDocument | null>;
  drop(token: string): Promise<void>;
}

const facts = z.object({ name: z.string(), contentType: z.string().nullable(), address: z.string().nullable() });
const tokenShape = /^[\w-]{16}$/;
const content = 'content';
const record = 'document.json';

/** @param folder It is made when something is kept. @param now Tells the time. */
export function waitingDocuments(folder: string, now: () => Date): WaitingDocuments {
  const isOld = async (token: string): Promise<boolean> => {
    const stats = await ifThere(stat(join(folder, token)));
    return stats !== null && now().getTime() - stats.mtimeMs > waitingTime;
  };
  const drop = (token: string): Promise<void> => rm(join(folder, token), { recursive: true, force: true });
  const sweep = async (): Promise<void> => {
    for (const name of (await ifThere(readdir(folder))) ?? []) if (await isOld(name)) await drop(name);
  };
  return {
    async keep({ bytes, ...rest }) {
      await sweep();
      const token = randomBytes(12).toString('base64url');
      const preparing = join(folder, `.${token}`);
      await mkdir(preparing, { recursive: true });
      await writeDurably(join(preparing, content), bytes);
      await writeDurably(join(preparing, record), JSON.stringify(rest));
      await rename(preparing, join(folder, token));
      await syncFolder(folder);
      return token;
    },
    async find(token) {
      if (!tokenShape.test(token) || (await isOld(token))) return null;
      const [bytes, written] = await Promise.all([content, record].map((name) => ifThere(readFile(join(folder, token, name)))));
      if (bytes == null || written == null) return null;
      return { ...facts.parse(JSON.parse(written.toString('utf8'))), bytes };
    },
    drop: async (token) => {
      if (tokenShape.test(token)) await drop(token);
    },
  };
}
