/** A run of text on a page; lengths in points, y grows upwards. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** Every letter is so wide, as a part of the size. */
const letterWidth = 0.5;

/** A PDF of these pages (595 × 842 points), its letters mapped to Unicode; a page without runs is empty like a scanned one. */
export function smallPdf(pages: readonly (readonly PdfText[])[]): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap((run) => [...run.text]))];
  const code = new Map(letters.map((letter, at) => [letter, (at + 1).toString(16).padStart(4, '0')]));
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Small /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Small /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${letterWidth * 1000} /FontDescriptor << /Type /FontDescriptor /FontName /Small /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(toUnicode(code)),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
      stream(
        page
          .map(
            (run) =>
              `BT /F1 ${run.size ?? 13} Tf 1 0 0 1 ${run.x} ${run.y} Tm <${[...run.text].map((letter) => code.get(letter) ?? '').join('')}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ];
  return written(objects);
}

/** The lines of a text set at a width, from the top of a page down, each paragraph's first line indented; gives the runs and where the next line would stand. */
export function setText(
  paragraphs: readonly string[],
  at: { x: number; y: number; width: number },
  size = 13,
): { runs: PdfText[]; y: number } {
  const runs: PdfText[] = [];
  let y = at.y;
  for (const paragraph of paragraphs) {
    let x = at.x + 28;
    let line = '';
    const flush = () => {
      runs.push({ x, y, text: line, size });
      y -= size * 1.4;
      x = at.x;
      line = '';
    };
    for (const word of paragraph.split(' ')) {
      if (line !== '' && (line.length + 1 + word.length) * size * letterWidth > at.width - (x - at.x)) flush();
      line = line === '' ? word : `${line} ${word}`;
    }
    flush();
  }
  return { runs, y };
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function toUnicode(code: ReadonlyMap<string, string>): string {
  const maps = [...code].map(
    ([letter, hex]) =>
      `<${hex}> <${[...Buffer.from(letter, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`,
  );
  const groups = Array.from({ length: Math.ceil(maps.length / 100) }, (_, at) => maps.slice(at * 100, at * 100 + 100));
  const ranges = groups.map((group) => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Small def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${ranges}\nendcmap end end`;
}

function written(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
