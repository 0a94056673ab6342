import type { MarkedLine } from '../../marked-page.js';
import { cellBorder } from '../html/piece.js';
import type { PdfLine } from './page-lines.js';

const pageNumber = /^[-–—\s]*(?:trang|page)?\s*\d{1,3}(?:\s*\/\s*\d{1,3})?[-–—\s]*$/iu;
/** So many lines at the head and at the foot of a page may be repeated on the others. */
const edge = 2;

/** Leaves out page numbers and what pages carry at their edges alike. */
export function withoutEdges(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const counts = new Map<string, number>();
  for (const page of pages) for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRepeated = (line: PdfLine) => (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length / 2);
  return pages.map((page) => {
    const edges = new Set(edgesOf(page).filter((line) => pageNumber.test(textOf(line)) || isRepeated(line)));
    return page.filter((line) => !edges.has(line));
  });
}

function edgesOf(page: readonly PdfLine[]): PdfLine[] {
  return [...new Set([...page.slice(0, edge), ...page.slice(-edge)])];
}

/** A line's words whatever numbers stand in it. */
function keyOf(line: PdfLine): string {
  return textOf(line).replace(/\d+/g, '0');
}

function textOf(line: PdfLine): string {
  return line.segments.map((segment) => segment.text.trim()).join(cellBorder);
}

/** The measure of a page's running text. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Joins lines into paragraphs: a full line goes on in the next unless that is indented, set apart, counted or larger. */
export function paragraphs(pages: readonly (readonly PdfLine[])[]): MarkedLine[] {
  const found: (MarkedLine & { last: PdfLine; page: number })[] = [];
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      const before = found.at(-1);
      const text = textOf(line);
      const row = line.segments.length > 1;
      if (before !== undefined && !row && before.mark === null && goesOn(before, line, measureAt(lines, line), page))
        found[found.length - 1] = { ...before, text: `${before.text} ${text}`, last: line, page };
      else found.push({ text, mark: row ? 'row' : null, last: line, page });
    }
  }
  return found.map(({ text, mark }) => ({ text, mark }));
}

function goesOn(before: { text: string; last: PdfLine; page: number }, line: PdfLine, measure: Measure, page: number): boolean {
  const text = textOf(line);
  const open = !/[.!?…:;]["”’»)]*$/u.test(before.text);
  if (/^(?:[-+•*–]\s|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|[IVX]{1,5}\.\s)/u.test(text)) return false;
  if (before.page !== page) return open && /^[\p{Ll}\d(]/u.test(text);
  if (Math.abs(before.last.size - line.size) > 1) return false;
  const [last, own] = [before.last.segments.at(-1), line.segments[0]];
  if (last === undefined || own === undefined) return false;
  const gap = before.last.y - line.y;
  if (gap < 0) return open && /^\p{Ll}/u.test(text);
  if (gap > measure.pitch * 1.5) return false;
  const full = last.right >= measure.right - (measure.right - measure.left) * 0.12;
  const indented = own.left > measure.left + line.size * 0.8;
  return (full && !indented) || (open && /^\p{Ll}/u.test(text));
}

/** The margins and the usual distance of the lines in the same column as a line. */
function measureAt(lines: readonly PdfLine[], line: PdfLine): Measure {
  const start = line.segments[0]?.left ?? 0;
  const column = lines.filter((other) => other.segments.length === 1 && Math.abs((other.segments[0]?.left ?? 0) - start) < 60);
  const segments = column.flatMap((other) => other.segments);
  const gaps = column.flatMap((other, at) => (at === 0 ? [] : [(column[at - 1]?.y ?? 0) - other.y])).filter((gap) => gap > 0);
  gaps.sort((a, b) => a - b);
  return {
    left: Math.min(...segments.map((segment) => segment.left)),
    right: Math.max(...segments.map((segment) => segment.right)),
    pitch: gaps[Math.floor(gaps.length / 2)] ?? line.size * 1.5,
  };
}
