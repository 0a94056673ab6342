import { TienDoError } from '../../errors.js';
import { fontFamily } from './font-files.js';

/** How wide the signs of a font are. */
export interface FontMetrics {
  /** Width of a text in pixels, without kerning. @param size Of the font, in pixels. */
  width(text: string, size: number): number;
  /** Whether the font has a drawing of every sign of the text. */
  draws(text: string): boolean;
}

/** The number that stands for "no drawing". */
const missing = 0;

/**
 * Reads the widths from a TrueType file: tables `head`, `hhea`, `hmtx`, and `cmap` in format 4
 * (https://learn.microsoft.com/en-us/typography/opentype/spec/otff).
 * @throws TienDoError `chart-font` when it is no such file.
 */
export function readFontMetrics(content: Uint8Array): FontMetrics {
  try {
    return metricsOf(new DataView(content.buffer, content.byteOffset, content.byteLength));
  } catch (error) {
    if (error instanceof TienDoError) throw error;
    throw new TienDoError('chart-font', { font: fontFamily, problem: 'its file cannot be read' }, { cause: error });
  }
}

function metricsOf(file: DataView): FontMetrics {
  const unitsPerEm = file.getUint16(tableAt(file, 'head') + 18);
  const widths = file.getUint16(tableAt(file, 'hhea') + 34);
  const advances = tableAt(file, 'hmtx');
  const glyphOf = glyphsOf(file, formatFour(file, tableAt(file, 'cmap')));
  const advanceOf = (sign: string): number => file.getUint16(advances + 4 * Math.min(glyphOf(sign.codePointAt(0) ?? 0), widths - 1));
  return {
    width: (text, size) => ([...text].reduce((sum, sign) => sum + advanceOf(sign), 0) * size) / unitsPerEm,
    draws: (text) => [...text].every((sign) => glyphOf(sign.codePointAt(0) ?? 0) !== missing),
  };
}

function tableAt(file: DataView, tag: string): number {
  const count = file.getUint16(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => file.getUint8(at + byte)));
    if (name === tag) return file.getUint32(at + 8);
  }
  throw new TienDoError('chart-font', { font: fontFamily, problem: `its file has no table ${tag}` });
}

function formatFour(file: DataView, cmap: number): number {
  const count = file.getUint16(cmap + 2);
  for (let at = cmap + 4; at < cmap + 4 + 8 * count; at += 8) {
    const table = cmap + file.getUint32(at + 4);
    if (file.getUint16(table) === 4) return table;
  }
  throw new TienDoError('chart-font', { font: fontFamily, problem: 'its signs are listed in an unknown way' });
}

/** The number of a sign's drawing, from the segments of a `cmap` table of format 4. */
function glyphsOf(file: DataView, table: number): (code: number) => number {
  const segments = file.getUint16(table + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + segments, 16 + 2 * segments, 16 + 3 * segments].map((from) => table + from) as [
    number,
    number,
    number,
    number,
  ];
  return (code) => {
    for (let at = 0; at < segments; at += 2) {
      if (file.getUint16(ends + at) < code) continue;
      const start = file.getUint16(starts + at);
      if (start > code) return missing;
      const delta = file.getUint16(deltas + at);
      const offset = file.getUint16(offsets + at);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = file.getUint16(offsets + at + offset + 2 * (code - start));
      return glyph === missing ? missing : (glyph + delta) & 0xffff;
    }
    return missing;
  };
}
