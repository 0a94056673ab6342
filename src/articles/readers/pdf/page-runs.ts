import type { getDocumentProxy } from 'unpdf';
import type { PdfRun } from './page-lines.js';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** What reading the text of a document may cost. */
export interface ReadingLimits {
  /** Characters of text. */
  readonly characters: number;
  readonly milliseconds: number;
}

/** The runs of each page, or what there was too much of. */
export type RunsResult =
  | { readonly ok: true; readonly pages: readonly (readonly PdfRun[])[] }
  | { readonly ok: false; readonly passed: keyof ReadingLimits };

/** Reads the text of a document page by page, and stops within a page when a limit is passed. */
export async function documentRuns(document: PdfDocument, limits: ReadingLimits): Promise<RunsResult> {
  const end = performance.now() + limits.milliseconds;
  const pages: PdfRun[][] = [];
  let left = limits.characters;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const runs: PdfRun[] = [];
    for await (const run of pageRuns(page)) {
      left -= run.str.length + 1;
      if (left < 0) return { ok: false, passed: 'characters' };
      if (performance.now() > end) return { ok: false, passed: 'milliseconds' };
      runs.push(run);
    }
    pages.push(runs);
    page.cleanup();
    if (performance.now() > end) return { ok: false, passed: 'milliseconds' };
  }
  return { ok: true, pages };
}

/** Runs as they are read. That the rest is no longer wanted is said without waiting for the answer, which never comes when the page was read through already. */
async function* pageRuns(page: PdfPage): AsyncGenerator<PdfRun> {
  const reader = page.streamTextContent().getReader();
  let isRead = false;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      for (const item of next.value.items) if (isRun(item)) yield toRun(item);
    isRead = true;
  } finally {
    if (!isRead) reader.cancel(new Error('No more of this page is needed.')).catch(() => undefined);
  }
}

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

function isRun(item: object): item is TextItem {
  return 'str' in item && typeof item.str === 'string';
}

function toRun({ str, width, transform }: TextItem): PdfRun {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { str, x, y, width, fontSize: Math.hypot(c, d) };
}
