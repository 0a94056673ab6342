import { cellBorder, type Piece } from './piece.js';

/** A cell has at most so many characters. */
const longestCell = 60;
const mostColumns = 8;
const fewestRows = 2;
const amount = /^[-–+]?\d[\d.,\s]*%?$/u;
/** A cell that says that there is nothing. */
const nothing = /^[-–—x]$/iu;

/** Joins the cells of tables that a page shows one below the other, a cell a line, into rows: a line of headings, then rows whose columns are numbers or words throughout. */
export function joinFlatTables(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    const table = tableAt(pieces, at);
    if (table === null) {
      joined.push(...pieces.slice(at, at + 1));
      at += 1;
    } else {
      joined.push(...table.rows);
      at += table.cells;
    }
  }
  return joined;
}

function tableAt(pieces: readonly Piece[], from: number): { rows: Piece[]; cells: number } | null {
  const run = runFrom(pieces, from);
  for (let columns = 2; columns <= mostColumns && run.length >= columns * (fewestRows + 1); columns += 1) {
    const rows = rowsOf(run, columns);
    if (rows.length > fewestRows) return { rows: rows.map(rowPiece), cells: rows.length * columns };
  }
  return null;
}

/** Neighbours that may be cells of one table. */
function runFrom(pieces: readonly Piece[], from: number): Piece[] {
  const [first] = pieces.slice(from, from + 1);
  if (first === undefined || !isCell(first)) return [];
  const end = pieces.findIndex((piece, at) => at > from && !(isCell(piece) && areBeside(first, piece)));
  return pieces.slice(from, end < 0 ? pieces.length : end);
}

function isCell({ text, mark, noise, linked }: Piece): boolean {
  return (mark === 'plain' || mark === 'heading') && !noise && linked < 0.5 && text.length <= longestCell && !/[.!?:;]$/u.test(text);
}

function areBeside({ path: one }: Piece, { path: other }: Piece): boolean {
  if (one.at(-1) === other.at(-1)) return true;
  return one.length === other.length && one.at(-2) === other.at(-2) && one.at(-1)?.localName === other.at(-1)?.localName;
}

/** The headings and as many rows below as are of one kind; none when the first ones are not. */
function rowsOf(run: readonly Piece[], columns: number): Piece[][] {
  const headings = run.slice(0, columns);
  if (headings.some(({ text }) => amount.test(text) || nothing.test(text))) return [];
  const rows = [headings];
  let kinds: readonly ('amount' | 'words' | null)[] | null = null;
  for (let at = columns; at + columns <= run.length; at += columns) {
    const row = run.slice(at, at + columns);
    const own = row.map(({ text }) => (nothing.test(text) ? null : amount.test(text) ? ('amount' as const) : ('words' as const)));
    if (!own.includes('amount') || !own.includes('words') || (kinds !== null && !fits(own, kinds))) break;
    kinds = own.map((kind, column) => kind ?? kinds?.[column] ?? null);
    rows.push(row);
  }
  return rows;
}

function fits(own: readonly (string | null)[], kinds: readonly (string | null)[]): boolean {
  return own.every((kind, column) => kind === null || kinds[column] === null || kind === kinds[column]);
}

function rowPiece(cells: readonly Piece[]): Piece {
  const [first] = cells;
  if (first === undefined) throw new RangeError('a row has cells');
  return { ...first, text: cells.map(({ text }) => text).join(cellBorder), mark: 'row' };
}
