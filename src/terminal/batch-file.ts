import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { TienDoError } from '../errors.js';

const batchLine = z.object({
  id: z.union([z.string(), z.number()], 'must be a text or a number'),
  question: z.string('must be a text'),
  context: z.string('must be a text').nullish(),
});

/** One question of a batch. */
export interface BatchQuestion {
  /** Given back as it came. */
  readonly id: string | number;
  readonly question: string;
  readonly context: string | null;
}

/**
 * The questions of a JSONL file `{"id", "question", "context"?}` in their order; further fields and blank lines are passed over. A broken
 * line is an error when it is reached, so that everything before it has been given already.
 * @throws TienDoError `input-broken`, with the line when the fault is in one.
 */
export async function* readBatch(path: string): AsyncGenerator<BatchQuestion> {
  const lines = (await readText(path)).split('\n');
  for (const [position, line] of lines.entries()) {
    if (line.trim() !== '') yield parseLine(line, path, position + 1);
  }
}

/**
 * A whole UTF-8 file, without its byte order mark.
 * @throws TienDoError `input-broken`
 */
export async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const problem = error instanceof TypeError ? 'is not UTF-8' : `cannot be read (${codeOf(error)}): check the path`;
    throw new TienDoError('input-broken', { path, line: null, problem }, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function parseLine(line: string, path: string, number: number): BatchQuestion {
  const parsed = batchLine.safeParse(jsonOf(line, path, number));
  if (parsed.success) return { ...parsed.data, context: parsed.data.context ?? null };
  const [issue] = parsed.error.issues;
  const field = issue?.path[0];
  const problem = field === undefined ? 'is not an object with "id" and "question"' : `"${String(field)}" ${issue?.message ?? 'is wrong'}`;
  throw new TienDoError('input-broken', { path, line: number, problem });
}

function jsonOf(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new TienDoError('input-broken', { path, line: number, problem: 'is not JSON' }, { cause: error });
  }
}
