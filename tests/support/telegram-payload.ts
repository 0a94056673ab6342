import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A file that came with a call. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** What a call carries: its fields, and files under the names that `attach://name` in a field points to. */
export interface CallPayload {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Fields that are text even when they look like a number or JSON. */
const textFields: ReadonlySet<string> = new Set([
  'text',
  'caption',
  'title',
  'url',
  'secret_token',
  'callback_query_id',
  'inline_query_id',
]);

/** Reads a call's body, JSON or multipart/form-data. */
export async function readPayload(request: IncomingMessage): Promise<CallPayload> {
  const body = await buffer(request);
  const boundary = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '')?.[1];
  if (boundary !== undefined) return readMultipart(body, boundary);
  return { fields: body.length === 0 ? {} : (JSON.parse(body.toString()) as CallPayload['fields']), files: new Map() };
}

function readMultipart(body: Buffer, boundary: string): CallPayload {
  const fields: Record<string, unknown> = {};
  const files = new Map<string, UploadedFile>();
  for (const part of splitParts(body, Buffer.from(`--${boundary}`))) {
    const headerEnd = part.indexOf('\r\n\r\n');
    const header = part.subarray(0, headerEnd).toString();
    const content = part.subarray(headerEnd + 4, part.length - 2);
    const name = /;\s*name="([^"]*)"/.exec(header)?.[1] ?? '';
    const file = /;\s*filename="?([^"\r\n]*)"?/.exec(header)?.[1];
    if (file === undefined) fields[name] = textFields.has(name) ? content.toString() : readValue(content.toString());
    else files.set(name, { name: file, content });
  }
  return { fields, files };
}

function splitParts(body: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = body.indexOf(mark);
  for (let next = body.indexOf(mark, start + mark.length); start >= 0 && next >= 0; next = body.indexOf(mark, start + mark.length)) {
    parts.push(body.subarray(start + mark.length + 2, next));
    start = next;
  }
  return parts;
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
