import type { Block } from './article.js';
import { lineAt } from './line.js';

/** A lead is no longer than this; longer openings are ordinary paragraphs. */
const mostLeadSyllables = 90;
/** A lead stands before at least so many paragraphs. */
const fewestParagraphsBelow = 2;
/** "ĐTO - ", "(Chinhphu.vn) – ": the newspaper's mark, which only a lead carries. */
const agencyMark = /^\(?[\p{Lu}\d][\p{L}\d.]{1,15}\)?\s*[-–—]\s/u;

/** Makes the first paragraph the lead when it sums the article up: short, or with a newspaper's mark, and with the text below it. */
export function markLead(text: string, blocks: readonly Block[]): Block[] {
  if (blocks.some((block) => block.kind === 'lead')) return [...blocks];
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  const block = blocks[first];
  const below = blocks.filter((other, at) => at > first && other.kind === 'paragraph').length;
  if (block === undefined || below === 0) return [...blocks];
  const line = lineAt(text, block, true);
  const isLead = agencyMark.test(line.slice) || (below >= fewestParagraphsBelow && line.syllables <= mostLeadSyllables);
  return isLead ? blocks.with(first, { ...block, kind: 'lead' }) : [...blocks];
}
