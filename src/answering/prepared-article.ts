import type { BlockKind } from '../articles/article.js';
import type { Figure } from '../figures/figure.js';
import type { PeriodMention } from '../language/period.js';
import { findPeriods } from '../language/periods.js';
import type { PlaceMention } from '../language/place.js';
import { findPlaces } from '../language/places.js';
import { contains, type Span } from '../language/span.js';
import type { StoredArticle } from '../library/library.js';
import { continuesBefore, openingOf, opensList } from './list-items.js';
import { type Setting, settingOf } from './setting.js';
import { type Syllable, syllablesOf } from './syllables.js';
import { indexWords, type WordIndex } from './word-index.js';

/** One sentence that may be the evidence, with all around it that decides what it speaks of. */
export interface ReadSentence {
  readonly article: StoredArticle;
  readonly sentence: Span;
  readonly kind: BlockKind;
  readonly syllables: readonly Syllable[];
  readonly words: WordIndex;
  /** Words of the sentence before it, for "trong đó…"; of a list item the sentence that opens the list. */
  readonly before: WordIndex;
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

/** An article read for answering. Each part is read when it is first asked for, and kept. */
export interface PreparedArticle {
  readonly article: StoredArticle;
  /** The sentences of a passage, by its position in the article. */
  sentences(passage: number): readonly ReadSentence[];
  /** The blocks of these kinds, each as one sentence. */
  blocks(kinds: readonly BlockKind[]): readonly ReadSentence[];
}

/** Prepares an article; nothing is read yet. */
export function prepareArticle(article: StoredArticle): PreparedArticle {
  const byPassage = new Map<number, readonly ReadSentence[]>();
  let setting: Setting | null = null;
  const read = (placed: readonly Placed[]): ReadSentence[] => {
    setting ??= settingOf(article);
    const known = setting;
    return placed.map((one) => describe(article, one, known));
  };
  return {
    article,
    sentences(passage) {
      const kept = byPassage.get(passage) ?? read(sentencesOf(article, passage));
      byPassage.set(passage, kept);
      return kept;
    },
    blocks: (kinds) => read(blocksOf(article, kinds)),
  };
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

function describe(article: StoredArticle, { sentence, before, heading, continues }: Placed, setting: Setting): ReadSentence {
  const { text } = article;
  const above = heading === null ? [] : syllablesOf(text, heading);
  const syllables = syllablesOf(text, sentence);
  return {
    article,
    sentence,
    kind: article.blocks.find((block) => contains(block, sentence))?.kind ?? 'paragraph',
    syllables,
    words: indexWords(syllables),
    before: indexWords(before === null ? [] : syllablesOf(text, before)),
    continues,
    opensList: opensList(text, sentence),
    above: indexWords([...syllablesOf(article.title), ...above]),
    figures: article.figures.filter((figure) => contains(sentence, figure)),
    places: findPlaces(text, sentence, namesOf(setting)),
    periods: findPeriods(text, sentence, article.dateline?.date ?? null),
    setting,
  };
}

function namesOf(setting: Setting): { has(key: string): boolean; readonly longest: number } {
  return { has: (key) => setting.allPlaces.has(key), longest: 4 };
}
