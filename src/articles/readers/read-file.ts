import { readFile } from 'node:fs/promises';
import type { ReadResult, UnreadableReason } from '../article.js';

/** A refusal to read a source, as a value. */
export function unreadable(file: string, reason: UnreadableReason, detail: string, line: number | null = null): ReadResult {
  return { ok: false, unreadable: { file, line, reason, detail } };
}

/** Decodes UTF-8 strictly, with or without a byte order mark; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Reads a whole file as text and hands it to `read`; what keeps it from being read becomes a value. */
export async function readTextWith(path: string, file: string, read: (raw: string) => ReadResult): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return unreadable(file, 'input-output', `The file could not be read: ${messageOf(error)}.`);
  }
  const raw = decodeUtf8(bytes);
  if (raw === null || raw.includes('\0')) return unreadable(file, 'not-utf-8', 'The file is not UTF-8 text.');
  return raw.trim() === '' ? unreadable(file, 'empty', 'The file has no text.') : read(raw);
}

/** What an error of the system says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
