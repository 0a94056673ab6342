import { withoutLegacy } from '../../../language/legacy-encodings.js';
import { readMarkedDocument } from '../../marked-document.js';
import type { MarkedLine } from '../../marked-page.js';
import { type PageReading, refused } from '../document-reading.js';
import { foldSpaces } from '../html/html-node.js';
import { parseHtml } from '../html/parse-html.js';
import { collectPieces } from '../html/pieces.js';
import { decodeUtf8, messageOf } from '../read-file.js';
import { type UnpackLimits, unpack } from './unpack.js';

/** A document with its pictures may have so many bytes unpacked; one of a hundred pages has 2 to 6 MB of XML. */
const limits: UnpackLimits = { all: 100 * 1024 * 1024, xml: 10 * 1024 * 1024 };
const properties = 'docProps/core.xml';
const content = 'word/document.xml';

/** Reads a Word file (.docx): its text without headers, footers and pictures, tables row by row. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<PageReading> {
  const unpacked = await unpack(bytes, limits, [properties, content]);
  if (!unpacked.ok) return refused(file, unpacked.reason, unpacked.detail);
  if (!unpacked.parts.has(content)) return refused(file, 'broken-file', 'The archive is no Word document.');
  const html = await convert(bytes);
  if (typeof html !== 'string') return refused(file, 'broken-file', `The Word document is broken: ${messageOf(html)}.`);
  const pieces = collectPieces(parseHtml(html).body, () => false);
  const texts = withoutLegacy(pieces.map((piece) => piece.text).join('\n')).split('\n');
  const core = decodeUtf8(unpacked.parts.get(properties) ?? new Uint8Array()) ?? '';
  const title = property(core, 'dc:title');
  const titled = title === null ? -1 : texts.findIndex((text) => sameTitle(text, title));
  const lines = pieces.map(
    (piece, at): MarkedLine => ({ text: texts[at] ?? '', mark: at === titled ? 'title' : piece.mark === 'plain' ? null : piece.mark }),
  );
  if (lines.length === 0) return refused(file, 'empty', 'The document has no text.');
  const article = readMarkedDocument(file, lines, { publisher: null, author: null, date: null, url: null });
  return { ok: true, article, leftOut: [] };
}

/** The document as HTML, or the error of one that is broken. */
async function convert(bytes: Uint8Array): Promise<unknown> {
  try {
    // Loaded for the first Word file alone: it takes a tenth of a second.
    const { default: mammoth } = await import('mammoth');
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage, externalFileAccess: false })).value;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function property(core: string, name: string): string | null {
  const value = foldSpaces(parseHtml(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(core)?.[1] ?? '').body.textContent ?? '');
  return value === '' ? null : value.normalize('NFC');
}

function sameTitle(text: string, title: string): boolean {
  return text.normalize('NFC').toLowerCase() === title.toLowerCase();
}
