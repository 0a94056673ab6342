import { getDocumentProxy } from 'unpdf';
import { withoutLegacy } from '../../../language/legacy-encodings.js';
import { readMarkedDocument } from '../../marked-document.js';
import { type PageReading, refused } from '../document-reading.js';
import { messageOf } from '../read-file.js';
import { unpackedFits } from './packed-streams.js';
import { pageLines } from './page-lines.js';
import { documentRuns, type PdfDocument, type ReadingLimits } from './page-runs.js';
import { paragraphs, withoutEdges } from './paragraphs.js';

/** A document may have so many pages. */
const mostPages = 300;
/** A page with fewer letters on average is a picture with a stamp on it. */
const fewestLetters = 20;

/** Three hundred pages set closely have half as many characters. */
const usualLimits: ReadingLimits = { characters: 2_000_000, milliseconds: 60_000 };

/** Reads a PDF file that has text: lines joined into paragraphs, without page numbers, repeated heads and feet. */
export async function readPdf(file: string, bytes: Uint8Array, limits = usualLimits): Promise<PageReading> {
  if (!unpackedFits(bytes)) return refused(file, 'too-large', 'The PDF unpacks to more than can be held.');
  const document = await open(bytes);
  if (document instanceof Error) return refused(file, 'broken-file', `The PDF cannot be opened: ${document.message}.`);
  try {
    if (document.numPages > mostPages)
      return refused(file, 'too-large', `The PDF has ${document.numPages} pages; at most ${mostPages} are read.`);
    return await readPages(file, document, limits);
  } catch (error) {
    if (error instanceof Error && /Exception$|^FormatError$/.test(error.name))
      return refused(file, 'broken-file', `The PDF is broken: ${error.message}.`);
    throw error;
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Opens a PDF, or gives the reason why it cannot be opened: broken, or locked with a password. */
async function open(bytes: Uint8Array): Promise<PdfDocument | Error> {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    return error instanceof Error ? error : new Error(messageOf(error));
  }
}

async function readPages(file: string, document: PdfDocument, limits: ReadingLimits): Promise<PageReading> {
  const runs = await documentRuns(document, limits);
  if (!runs.ok) return refused(file, 'too-large', `The PDF takes more than ${limits[runs.passed]} ${runs.passed} to read.`);
  const lines = paragraphs(withoutEdges(runs.pages.map(pageLines)));
  const texts = withoutLegacy(lines.map((line) => line.text.replace(/\s+/g, ' ')).join('\n')).split('\n');
  const letters = texts.join('').match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters * document.numPages) return refused(file, 'scanned', 'The PDF is scanned: pictures of pages without text.');
  const marked = lines.map((line, at) => ({ ...line, text: texts[at] ?? line.text }));
  const article = readMarkedDocument(file, marked, { publisher: null, author: null, date: null, url: null });
  return { ok: true, article, leftOut: [] };
}
