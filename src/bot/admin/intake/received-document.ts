import type { Context, Filter } from 'grammy';
import type { GivenDocument } from '../../../intake/given-document.js';
import type { Log } from '../../log.js';
import { telegramFault } from '../../telegram-fault.js';
import { addressIn } from './address-in-message.js';

/** A document has at most so many bytes; Telegram gives bots no files beyond twice as many: https://core.telegram.org/bots/api#getfile. */
export const largestUpload = 10 * 1024 * 1024;

/** How long a download may take, in milliseconds. */
const downloadTime = 60_000;

/** A document that was sent to the bot, or why it is not here. */
export type ReceivedDocument =
  | { readonly status: 'document'; readonly document: GivenDocument }
  | { readonly status: 'too-large' | 'not-downloaded'; readonly name: string };

/** Downloads the document of a message; an address in its caption is where it was published. */
export async function receivedDocument(context: Filter<Context, 'message:document'>, log: Log): Promise<ReceivedDocument> {
  const { file_name: name = 'tai-lieu', file_size: size = 0 } = context.message.document;
  if (size > largestUpload) return { status: 'too-large', name };
  try {
    const bytes = await download(context);
    if (bytes === null) return { status: 'too-large', name };
    return { status: 'document', document: { name, bytes, contentType: null, address: addressIn(context.message) } };
  } catch (error) {
    log.warn(telegramFault(error), 'a document was not downloaded');
    return { status: 'not-downloaded', name };
  }
}

/** Null when it is too large. */
async function download(context: Filter<Context, 'message:document'>): Promise<Uint8Array | null> {
  const { file_path: path } = await context.getFile();
  if (path === undefined) throw new Error('Telegram named no path of the file');
  const root = context.api.options?.apiRoot ?? 'https://api.telegram.org';
  const response = await fetch(`${root}/file/bot${context.api.token}/${path}`, { signal: AbortSignal.timeout(downloadTime) });
  if (!response.ok || response.body === null) throw new Error(`Telegram gave no file (status ${response.status})`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    if (length > largestUpload) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
