import type { BlockKind } from '../../articles/article.js';
import type { Figure } from '../../figures/figure.js';
import type { PeriodMention } from '../../language/period.js';
import { findPeriods } from '../../language/periods.js';
import type { PlaceMention } from '../../language/place.js';
import { findPlaces } from '../../language/places.js';
import { contains, type Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { opensList } from '../words/list-items.js';
import type { Syllable } from '../words/syllables.js';
import { indexWords, type WordIndex } from '../words/word-index.js';
import type { Setting } from './setting.js';

/** One sentence that may be the evidence, with all around it that decides what it speaks of. */
export interface ReadSentence {
  readonly article: StoredArticle;
  readonly sentence: Span;
  readonly kind: BlockKind;
  readonly syllables: readonly Syllable[];
  readonly words: WordIndex;
  /** Words of the sentence before it, for "trong đó…"; of a list item the sentence that opens the list; of an answer, and of one
   * that names the first of several, two sentences. */
  readonly before: WordIndex;
  /** Whether the sentence before it is a question or reports one, which this one answers. */
  readonly answers: boolean;
  /** Whether the sentence is a question itself, or reports one without its answer. */
  readonly asks: boolean;
  /** Whether the sentence goes on with what the one before says: a list item, "Đồng thời, …". */
  readonly continues: boolean;
  /** Whether the sentence only opens a list that follows ("… gồm:"). */
  readonly opensList: boolean;
  /** Words of the article's title and the heading above. */
  readonly above: WordIndex;
  readonly figures: readonly Figure[];
  readonly places: readonly PlaceMention[];
  readonly periods: readonly PeriodMention[];
  readonly setting: Setting;
}

/** Where a sentence stands, and what stands around it. */
export interface Placed {
  readonly sentence: Span;
  readonly before: Span | null;
  readonly heading: Span | null;
  readonly continues: boolean;
  readonly answers: boolean;
  readonly asks: boolean;
}

/** What the sentences of one article share. */
export interface Reading {
  readonly article: StoredArticle;
  /** The words of a span; the same span is read once. */
  words(span: Span): WordIndex;
  /** The words of the title and a heading. */
  above(heading: Span | null): WordIndex;
  readonly setting: Setting;
}

/** A sentence of an article; nothing of it is read yet. */
export function readSentence(reading: Reading, placed: Placed): ReadSentence {
  return new LazySentence(reading, placed);
}

/** Reads all that is else read when it is asked for, and tells how much that was. */
export function readThrough({ words, before, above, figures, places, periods }: ReadSentence): number {
  return words.syllables.length + before.syllables.length + above.syllables.length + figures.length + places.length + periods.length;
}

const noWords = indexWords([]);

/**
 * Each part is read when it is first asked for, and kept: most sentences share no word with the question, and few questions name a place or a time. A class, since
 * all that is decided on sentences reads them, and reads objects of one shape several times faster.
 */
class LazySentence implements ReadSentence {
  readonly article: StoredArticle;
  readonly sentence: Span;
  readonly continues: boolean;
  readonly answers: boolean;
  readonly asks: boolean;
  readonly setting: Setting;
  readonly #reading: Reading;
  readonly #around: Pick<Placed, 'before' | 'heading'>;
  #kind: BlockKind | null = null;
  #opensList: boolean | null = null;
  #words: WordIndex | null = null;
  #before: WordIndex | null = null;
  #above: WordIndex | null = null;
  #figures: readonly Figure[] | null = null;
  #places: readonly PlaceMention[] | null = null;
  #periods: readonly PeriodMention[] | null = null;

  constructor(reading: Reading, { sentence, before, heading, continues, answers, asks }: Placed) {
    this.article = reading.article;
    this.sentence = sentence;
    this.continues = continues;
    this.answers = answers;
    this.asks = asks;
    this.setting = reading.setting;
    this.#reading = reading;
    this.#around = { before, heading };
  }

  get kind(): BlockKind {
    this.#kind ??= this.article.blocks.find((block) => contains(block, this.sentence))?.kind ?? 'paragraph';
    return this.#kind;
  }

  get opensList(): boolean {
    this.#opensList ??= opensList(this.article.text, this.sentence);
    return this.#opensList;
  }

  get words(): WordIndex {
    this.#words ??= this.#reading.words(this.sentence);
    return this.#words;
  }

  get syllables(): readonly Syllable[] {
    return this.words.syllables;
  }

  get before(): WordIndex {
    const { before } = this.#around;
    this.#before ??= before === null ? noWords : this.#reading.words(before);
    return this.#before;
  }

  get above(): WordIndex {
    this.#above ??= this.#reading.above(this.#around.heading);
    return this.#above;
  }

  get figures(): readonly Figure[] {
    this.#figures ??= this.article.figures.filter((figure) => contains(this.sentence, figure));
    return this.#figures;
  }

  get places(): readonly PlaceMention[] {
    this.#places ??= findPlaces(this.article.text, this.sentence, namesOf(this.setting));
    return this.#places;
  }

  get periods(): readonly PeriodMention[] {
    const { text, dateline } = this.article;
    this.#periods ??= findPeriods(text, this.sentence, dateline?.date ?? null, this.setting.report);
    return this.#periods;
  }
}

function namesOf(setting: Setting): { has(key: string): boolean; readonly longest: number } {
  return { has: (key) => setting.hasPlace(key), longest: 4 };
}
