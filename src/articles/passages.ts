import { splitSentences } from '../language/sentences.js';
import type { Span } from '../language/span.js';
import type { Article, Block } from './article.js';
import { evenGroups } from './even-groups.js';
import { countSyllables } from './line.js';
import { cutToLimit } from './long-sentence.js';
import type { Passage } from './passage.js';
import { isWithinLimit, type PassageLimits } from './passage-limits.js';

/**
 * A passage below this many syllables is joined with its neighbour paragraph when both fit: a vector of a few words says little about their topic,
 * and BM25's length norm favours them unduly.
 */
export const fewestSyllables = 40;
/** A passage above this many syllables is divided at a sentence: a vector over more mixes several indicators. A longer single sentence stays whole. */
export const mostSyllables = 110;

/** A sentence, an item of an inline list, or a part of a sentence that is too long for the embedder. */
interface Unit extends Span {
  readonly syllables: number;
}

/** Units that a paragraph or a list item holds together. */
type Run = readonly Unit[];

/**
 * Cuts an article into passages in text order: whole sentences of the same paragraph, of about {@link fewestSyllables} to {@link mostSyllables}
 * syllables and never over the token limit. Short neighbouring paragraphs of one section share a passage; a caption is one of its own; an inline list "(1) …
 * (8)" is cut at its items. Titles, headings, datelines, bylines, front matter and noise are in none.
 */
export function splitPassages(article: Article, limits: PassageLimits): Passage[] {
  const passages: Passage[] = [];
  let heading: Span | null = null;
  let section: Block[] = [];
  const close = () => {
    passages.push(...sectionPassages(article.text, section, heading, limits));
    section = [];
  };
  for (const block of article.blocks) {
    if (isText(block)) {
      section.push(block);
      continue;
    }
    close();
    if (block.kind === 'heading') heading = { start: block.start, end: block.end };
    if (block.kind === 'caption') passages.push(...sectionPassages(article.text, [block], heading, limits));
  }
  close();
  return passages;
}

function isText(block: Block): boolean {
  return block.kind === 'lead' || block.kind === 'paragraph' || block.kind === 'list-item';
}

function sectionPassages(text: string, blocks: readonly Block[], heading: Span | null, limits: PassageLimits): Passage[] {
  const runs = blocks.flatMap((block) => runsOf(text, block, limits));
  const groups = runs.flatMap((run) => divided(run));
  return joinedShort(text, groups, limits).flatMap((group) => withinLimit(text, group, limits).map((units) => passageOf(units, heading)));
}

/** The units of a block; an item of an inline list opens a run of its own. */
function runsOf(text: string, block: Block, limits: PassageLimits): Run[] {
  const runs: Unit[][] = [[]];
  for (const sentence of sentencesOf(text, block)) {
    if (isInlineItem(text, sentence)) runs.push([]);
    for (const part of cutToLimit(text, sentence, limits))
      runs.at(-1)?.push({ ...part, syllables: countSyllables(text.slice(part.start, part.end)) });
  }
  return runs.filter((run) => run.length > 0);
}

/** Sentences of a block; a line break inside it (a text of fixed width) parts nothing. */
function sentencesOf(text: string, block: Block): Span[] {
  const piece = text.slice(block.start, block.end);
  const flat = piece.replace(/[\n\r\u2028\u2029]/g, ' ');
  if (flat === piece) return [...splitSentences(text, block)];
  const sentences = splitSentences(flat, { start: 0, end: flat.length });
  return sentences.map(({ start, end }) => ({ start: block.start + start, end: block.start + end }));
}

function isInlineItem(text: string, sentence: Span): boolean {
  return /^\(\d{1,2}\)/.test(text.slice(sentence.start, sentence.start + 4));
}

function divided(run: Run): Run[] {
  const syllables = run.map((unit) => unit.syllables);
  return evenGroups(syllables, mostSyllables).map(({ from, to }) => run.slice(from, to));
}

/** Joins a group with the one before it when either is short and both together are not long. */
function joinedShort(text: string, groups: readonly Run[], limits: PassageLimits): Run[] {
  const joined: Run[] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    if (before !== undefined && mayJoin(text, before, group, limits)) joined[joined.length - 1] = [...before, ...group];
    else joined.push(group);
  }
  return joined;
}

function mayJoin(text: string, before: Run, group: Run, limits: PassageLimits): boolean {
  const [left, right] = [syllablesOf(before), syllablesOf(group)];
  return Math.min(left, right) < fewestSyllables && left + right <= mostSyllables && fits(text, [...before, ...group], limits);
}

function syllablesOf(run: Run): number {
  return run.reduce((sum, unit) => sum + unit.syllables, 0);
}

function fits(text: string, run: Run, limits: PassageLimits): boolean {
  return isWithinLimit(text.slice(run[0]?.start ?? 0, run.at(-1)?.end ?? 0), limits);
}

/** Halves a group until each part fits the embedder. */
function withinLimit(text: string, group: Run, limits: PassageLimits): Run[] {
  if (group.length < 2 || fits(text, group, limits)) return [group];
  const middle = Math.ceil(group.length / 2);
  return [group.slice(0, middle), group.slice(middle)].flatMap((half) => withinLimit(text, half, limits));
}

function passageOf(units: Run, heading: Span | null): Passage {
  const sentences = units.map(({ start, end }) => ({ start, end }));
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0, sentences, heading };
}
