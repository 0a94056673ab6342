import type { Chart } from './chart.js';
import { colours, sizes } from './chart-looks.js';
import type { PlacedText } from './chart-plan.js';
import type { FontMetrics } from './font-metrics.js';
import { wrappedLines } from './wrapped-lines.js';

/** The widths of both weights. */
export interface Faces {
  readonly regular: FontMetrics;
  readonly bold: FontMetrics;
}

/** How a kind of text is set. */
export interface Setting {
  readonly size: number;
  readonly line: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: PlacedText['align'];
}

/** The width that there is between the margins. */
export const innerWidth = sizes.width - 2 * sizes.margin;

/** What stands around the plot of every chart. */
export interface Frame {
  /** Title and subtitle. */
  readonly texts: readonly PlacedText[];
  /** Where the plot may begin. */
  readonly top: number;
  /** The source below a plot that ends at `bottom`, and the height of the whole picture. */
  readonly close: (bottom: number) => { readonly texts: readonly PlacedText[]; readonly height: number };
}

export function frameOf({ title, subtitle, source }: Chart, faces: Faces): Frame {
  const { margin, gaps } = sizes;
  const titleLines = wrappedLines(title, { metrics: faces.bold, size: sizes.title.size }, innerWidth, sizes.title.lines);
  const subtitleFace = { metrics: faces.regular, size: sizes.subtitle.size };
  const subtitleLines = subtitle === null ? [] : wrappedLines(subtitle, subtitleFace, innerWidth, sizes.subtitle.lines);
  const below = margin + titleLines.length * sizes.title.line + 6;
  const top = below + subtitleLines.length * sizes.subtitle.line + gaps.part;
  return {
    top,
    texts: [
      ...placed(titleLines, margin, margin, { ...sizes.title, bold: true }),
      ...placed(subtitleLines, margin, below, { ...sizes.subtitle, colour: colours.pale }),
    ],
    close: (bottom) => {
      const lines = wrappedLines(source, { metrics: faces.regular, size: sizes.source.size }, innerWidth, sizes.source.lines);
      const start = bottom + gaps.part;
      return {
        texts: placed(lines, margin, start, { ...sizes.source, colour: colours.pale }),
        height: start + lines.length * sizes.source.line + margin - 12,
      };
    },
  };
}

/** Lines one below the other. @param top Upper edge of the first. */
export function placed(
  lines: readonly string[],
  x: number,
  top: number,
  { size, line, bold = false, colour = colours.ink, align = 'left' }: Setting,
): PlacedText[] {
  return lines.map((text, at) => ({ text, x, y: top + (at + 0.5) * line, size, bold, colour, align }));
}
