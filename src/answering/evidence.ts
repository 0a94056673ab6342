import type { BlockKind } from '../articles/article.js';
import type { Figure } from '../figures/figure.js';
import type { PeriodMention } from '../language/period.js';
import { findPeriods } from '../language/periods.js';
import type { PlaceMention } from '../language/place.js';
import { findPlaces } from '../language/places.js';
import { contains, type Span } from '../language/span.js';
import type { StoredArticle } from '../library/library.js';
import { continuesBefore, openingOf, opensList } from './list-items.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** A passage that retrieval found. */
export interface FoundPassage {
  readonly article: StoredArticle;
  /** Position in the article's passages. */
  readonly passage: number;
  /** Fused score divided by the best hit's, 0 to 1. */
  readonly relevance: number;
}

/** One sentence that may be the evidence, with all around it that decides what it speaks of. */
export interface Evidence {
  readonly article: StoredArticle;
  readonly sentence: Span;
  readonly kind: BlockKind;
  readonly relevance: number;
  readonly syllables: readonly Syllable[];
  /** Syllables of the sentence before it, for "trong đó…"; of a list item the sentence that opens the list. */
  readonly before: readonly Syllable[];
  /** Whether the sentence goes on with what the one before says: a list item, "Đồng thời, …". */
  readonly continues: boolean;
  /** Whether the sentence only opens a list that follows ("… gồm:"). */
  readonly opensList: boolean;
  /** Syllables of the article's title and the heading above. */
  readonly above: readonly Syllable[];
  readonly figures: readonly Figure[];
  readonly places: readonly PlaceMention[];
  readonly periods: readonly PeriodMention[];
  readonly setting: Setting;
}

/** What the whole article speaks of. */
export interface Setting {
  /** Keys of the places in its title, its front matter and its opening blocks. */
  readonly mainPlaces: ReadonlySet<string>;
  /** Keys of all its places. */
  readonly allPlaces: ReadonlySet<string>;
  /** The years of its title and dateline; else of its opening. */
  readonly years: ReadonlySet<number>;
}

const openingBlocks = 3;

/** The sentences of the passages found, each once, and with {@link pageBlocks} the blocks that tell of the article itself. */
export function gatherEvidence(found: readonly FoundPassage[], pageBlocks: readonly BlockKind[]): Evidence[] {
  const settings = new Map<string, Setting>();
  const evidence: Evidence[] = [];
  const seen = new Set<string>();
  for (const { article, passage, relevance } of found) {
    const setting = settings.get(article.file) ?? settingOf(article);
    settings.set(article.file, setting);
    const spans = [...sentencesOf(article, passage), ...blocksOf(article, pageBlocks)];
    for (const placed of spans) {
      const key = `${article.file} ${placed.sentence.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      evidence.push(describe(article, placed, relevance, setting));
    }
  }
  return evidence;
}

interface Placed {
  readonly sentence: Span;
  readonly before: Span | null;
  readonly heading: Span | null;
  readonly continues: boolean;
}

function sentencesOf(article: StoredArticle, position: number): Placed[] {
  const passage = article.passages[position];
  if (passage === undefined) return [];
  return passage.sentences.map((sentence, at) => {
    const opening = openingOf(article, sentence);
    const before = opening ?? passage.sentences[at - 1] ?? null;
    const continues = opening !== null || continuesBefore(article.text, sentence);
    return { sentence, before, heading: passage.heading, continues };
  });
}

function blocksOf(article: StoredArticle, kinds: readonly BlockKind[]): Placed[] {
  return article.blocks
    .filter((block) => kinds.includes(block.kind))
    .map((block) => ({ sentence: { start: block.start, end: block.end }, before: null, heading: null, continues: false }));
}

function describe(article: StoredArticle, { sentence, before, heading, continues }: Placed, relevance: number, setting: Setting): Evidence {
  const { text } = article;
  const above = heading === null ? [] : syllablesOf(text, heading);
  return {
    article,
    sentence,
    kind: article.blocks.find((block) => contains(block, sentence))?.kind ?? 'paragraph',
    relevance,
    syllables: syllablesOf(text, sentence),
    before: before === null ? [] : syllablesOf(text, before),
    continues,
    opensList: opensList(text, sentence),
    above: [...syllablesOf(article.title), ...above],
    figures: article.figures.filter((figure) => contains(sentence, figure)),
    places: findPlaces(text, sentence, namesOf(setting)),
    periods: findPeriods(text, sentence, article.dateline?.date ?? null),
    setting,
  };
}

function namesOf(setting: Setting): { has(key: string): boolean; readonly longest: number } {
  return { has: (key) => setting.allPlaces.has(key), longest: 4 };
}

/** What an article as a whole speaks of: its places and years. */
export function settingOf(article: StoredArticle): Setting {
  const { text } = article;
  const opening = article.blocks.filter((block) => block.kind !== 'noise' && block.kind !== 'front-matter').slice(0, openingBlocks);
  const end = opening.at(-1)?.end ?? 0;
  const all = article.blocks.filter((block) => block.kind !== 'noise').flatMap((block) => findPlaces(text, block));
  const stated = [article.title, article.place ?? ''].flatMap((line) => findPlaces(line, { start: 0, end: line.length }));
  const main = new Set([...stated, ...all.filter((place) => place.end <= end)].map(({ key }) => key));
  return { mainPlaces: main, allPlaces: new Set([...main, ...all.map(({ key }) => key)]), years: yearsOf(article, end) };
}

function yearsOf(article: StoredArticle, openingEnd: number): Set<number> {
  const stated = [...findPeriods(article.title, { start: 0, end: article.title.length }, article.dateline?.date ?? null)];
  const years = new Set(stated.flatMap(yearOf));
  if (article.dateline !== null) years.add(Number(article.dateline.date.slice(0, 4)));
  if (years.size > 0) return years;
  return new Set(findPeriods(article.text, { start: 0, end: openingEnd }, null).flatMap(yearOf));
}

function yearOf(mention: PeriodMention): number[] {
  const day = mention.period?.to ?? mention.period?.from ?? null;
  return day === null || mention.role !== 'time' ? [] : [Number(day.slice(0, 4))];
}
