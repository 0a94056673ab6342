import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import type { ReadResult } from '../article.js';
import { parseDay } from '../calendar-day.js';
import { readRecord } from '../record.js';
import { type ByteLine, byteLines } from './byte-lines.js';
import { decodeUtf8, messageOf, unreadable } from './read-file.js';
import type { NameOfRecord, RecordResult } from './record-result.js';

const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === null || value.trim() === '' ? null : value.trim().normalize('NFC')));

const recordShape = z
  .object({
    file: optionalText,
    id: z
      .union([z.string(), z.number()])
      .nullish()
      .transform((value) => value?.toString().trim() || null),
    title: z.string(),
    lead: z
      .string()
      .nullish()
      .transform((value) => value ?? ''),
    body: z.string().nullish(),
    text: z.string().nullish(),
    publisher: optionalText,
    author: optionalText,
    date: optionalText.refine((value) => value === null || parseDay(value) !== null, 'is not a day of the calendar'),
    url: optionalText,
    place: optionalText,
  })
  .refine((record) => record.file !== null || record.id !== null, { path: ['file'], message: 'neither "file" nor "id" names the record' })
  .refine((record) => typeof (record.body ?? record.text) === 'string', { path: ['body'], message: 'neither "body" nor "text" is there' });

/**
 * Reads a `.jsonl` or `.jsonl.gz` file, one article a line, holding one line and the names in memory: file or id, title, lead, body or text; publisher, author,
 * date, url and place when known. A line that cannot be read, or names its article like one above, is given as such with its number, and the rest
 * goes on; empty lines are skipped.
 * @param nameOf Left out, every line is read.
 */
export async function* readJsonlFile(path: string, file: string, nameOf: NameOfRecord = () => null): AsyncGenerator<RecordResult> {
  const stream = openBytes(path);
  const names = new Set<string>();
  try {
    for await (const { number, bytes } of byteLines(stream)) {
      const result = readBytes(file, bytes, number, nameOf);
      if (result !== null) yield onceNamed(file, result, number, names);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield unreadable(file, 'input-output', `The file could not be read to its end: ${messageOf(error)}.`);
  } finally {
    stream.destroy();
  }
}

/** How many lines of a `.jsonl` or `.jsonl.gz` file are not empty; of one that cannot be read to its end, those before that. */
export async function countRecordLines(path: string): Promise<number> {
  const stream = openBytes(path);
  let count = 0;
  try {
    for await (const { bytes } of byteLines(stream)) if (bytes.length > 0) count += 1;
  } catch (error) {
    if (!isSystemError(error)) throw error;
  } finally {
    stream.destroy();
  }
  return count;
}

/** The lines of a `.jsonl` or `.jsonl.gz` file as they are. */
export function lines(path: string): AsyncGenerator<ByteLine> {
  return byteLines(openBytes(path));
}

function readBytes(file: string, bytes: Uint8Array, line: number, nameOf: NameOfRecord): RecordResult | null {
  const mark = createHash('sha256').update(bytes).digest('base64url');
  const known = nameOf(mark);
  if (known !== null) return { ok: true, article: null, name: known, mark };
  const result = readLine(file, bytes, line);
  return result?.ok === true ? { ...result, mark } : result;
}

function onceNamed(file: string, result: RecordResult, line: number, names: Set<string>): RecordResult {
  if (!result.ok) return result;
  const name = result.article === null ? result.name : result.article.file;
  if (names.has(name)) return unreadable(file, 'duplicate-name', `Line ${line}: an article above is named "${name}" already.`, line);
  names.add(name);
  return result;
}

function openBytes(path: string): Readable {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return file;
  const unzipped = createGunzip();
  file.on('error', (error) => unzipped.destroy(error));
  unzipped.on('close', () => file.destroy());
  return file.pipe(unzipped);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function readLine(file: string, bytes: Uint8Array, line: number): ReadResult | null {
  const raw = decodeUtf8(bytes);
  if (raw === null) return unreadable(file, 'not-utf-8', `Line ${line} is not UTF-8 text.`, line);
  if (raw.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (error) {
    return unreadable(file, 'broken-json', `Line ${line} is not JSON: ${messageOf(error)}.`, line);
  }
  return readValue(file, value, line);
}

function readValue(file: string, value: unknown, line: number): ReadResult {
  const parsed = recordShape.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    return unreadable(file, 'bad-record', `Line ${line}: ${field === '' ? '' : `"${field}": `}${issue?.message ?? 'not a record'}.`, line);
  }
  const { file: name, id, body, text, ...rest } = parsed.data;
  const article = readRecord({ ...rest, file: name ?? id ?? '', body: body ?? text ?? '' });
  return article === null ? unreadable(file, 'empty', `The record in line ${line} has no text.`, line) : { ok: true, article };
}
