import { refusal } from './refused-error.js';

/** The type of a body as a server names it. */
export interface ContentType {
  /** Lower case, without parameters; null when it is not named. */
  readonly type: string | null;
  readonly charset: string | null;
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What is read: pages, texts, documents, feeds and sitemaps. */
const readable: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'application/pdf',
  'application/x-pdf',
  docx,
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/xml',
  'text/xml',
]);

/** What servers call a file whose type they do not know. */
const opaque: ReadonlySet<string> = new Set([
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
  'application/download',
  'application/x-download',
  'application/zip',
  'application/x-zip-compressed',
  'application/msword',
]);

const packed: ReadonlySet<string> = new Set(['application/gzip', 'application/x-gzip']);

/** Reads a Content-Type header. */
export function parseContentType(header: string | null): ContentType {
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header ?? '')?.[1]?.toLowerCase() ?? null;
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(header ?? '')?.[1]?.toLowerCase() ?? null;
  return { type, charset };
}

/** What is to be expected of a body: its type; `gzip` for a packed sitemap. */
export type ExpectedType = { readonly kind: 'named'; readonly type: string } | { readonly kind: 'pdf' | 'docx' | 'gzip' };

/**
 * Tells by the headers alone whether a body is worth reading.
 * @param names file names that the address and the server give the body.
 * @throws RefusedError `content-type`.
 */
export function expectedType(type: string | null, names: readonly string[]): ExpectedType {
  if (type !== null && readable.has(type)) return { kind: 'named', type };
  if (type !== null && packed.has(type)) return { kind: 'gzip' };
  const has = (ending: string) => names.some((name) => name.toLowerCase().endsWith(ending));
  if (type === null || opaque.has(type)) {
    if (has('.pdf')) return { kind: 'pdf' };
    if (has('.docx')) return { kind: 'docx' };
    if (has('.xml.gz')) return { kind: 'gzip' };
  }
  throw refusal('content-type', { contentType: type });
}

/**
 * The type of a body that was read: the named one, or what its first bytes prove.
 * @param declared for the refusal: what the server named.
 * @throws RefusedError `content-type` when the bytes are not what the name promised.
 */
export function provenType(expected: ExpectedType, bytes: Uint8Array, declared: string | null): string {
  if (expected.kind === 'named') return expected.type;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (expected.kind === 'pdf' && start.trimStart().startsWith('%PDF-')) return 'application/pdf';
  if (expected.kind === 'docx' && start.startsWith('PK\u0003\u0004')) return docx;
  if (expected.kind === 'gzip' && /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|urlset|sitemapindex|rss|feed)\b/.test(start))
    return 'application/xml';
  throw refusal('content-type', { contentType: declared });
}
