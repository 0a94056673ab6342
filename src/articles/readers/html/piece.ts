import type { HtmlElement } from './html-node.js';

/** What the mark-up says a piece is; `plain` says nothing. */
export type PieceMark = 'plain' | 'heading' | 'list-item' | 'row' | 'caption';

/** Between the cells of a row. */
export const cellBorder = ' | ';

/** A run of text that the page shows as a block of its own. */
export interface Piece {
  readonly text: string;
  readonly mark: PieceMark;
  /** The share of its characters that stand in links, 0 to 1. */
  readonly linked: number;
  /** The elements that it stands in, outermost first. */
  readonly path: readonly HtmlElement[];
  /** Whether an element's name or kind says that it is furniture. */
  readonly noise: boolean;
  /** Whether a line break inside its element, not an element's border, parts it from the piece before. */
  readonly broken: boolean;
}
