import { renderAsync } from '@resvg/resvg-js';
import { colours } from './chart-looks.js';
import { type FontFiles, fontFamily } from './font-files.js';

/** A picture as points of colour and as a file. */
export interface Picture {
  readonly png: Uint8Array;
  /** Four bytes a point: red, green, blue, opacity. */
  readonly pixels: Uint8Array;
}

/** Draws an SVG, off the main thread; words in the given fonts alone. */
export async function drawPicture(svg: string, { regular, bold }: FontFiles): Promise<Picture> {
  const font = { loadSystemFonts: false, fontFiles: [regular, bold], defaultFontFamily: fontFamily };
  const rendered = await renderAsync(svg, { background: colours.paper, font });
  return { png: rendered.asPng(), pixels: rendered.pixels };
}
