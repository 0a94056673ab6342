import { flatText, type HtmlElement, spacedText } from './html-node.js';

/** What a table is for: data in rows, a picture with its caption, or the layout of the page. */
export type TableShape = 'data' | 'picture' | 'layout';

/** Longer cells are paragraphs laid out side by side. */
const longestCell = 280;
/** The text under a picture has at most so many characters. */
const longestCaption = 320;

/** Tells what a table is for. One that holds another table lays out the page. */
export function tableShape(table: HtmlElement): TableShape {
  if (first(table, 'table') !== null) return 'layout';
  const rows = tableRows(table);
  const text = flatText(table);
  if (
    first(table, 'img, amp-img, picture') !== null &&
    rows.every((row) => row.length <= 1 || row.every((cell) => cell.length < longestCaption))
  )
    return text.length <= longestCaption ? 'picture' : 'layout';
  const full = rows.filter((row) => row.filter((cell) => cell !== '').length >= 2);
  const isData =
    rows.length >= 2 && full.length >= 2 && full.length * 2 >= rows.length && rows.flat().every((cell) => cell.length <= longestCell);
  return isData && first(table, 'form, input, select') === null && linkedShare(table, text) < 0.6 ? 'data' : 'layout';
}

/** The cells of each row as flat text. */
export function tableRows(table: HtmlElement): string[][] {
  return [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td, th')].map(spacedText));
}

function linkedShare(table: HtmlElement, text: string): number {
  const linked = [...table.querySelectorAll('a')].reduce((sum, link) => sum + flatText(link).length, 0);
  return text === '' ? 0 : linked / text.length;
}

function first(element: HtmlElement, selector: string): HtmlElement | null {
  for (const found of element.querySelectorAll(selector)) return found;
  return null;
}
