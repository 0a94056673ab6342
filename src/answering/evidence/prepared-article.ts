import type { BlockKind } from '../../articles/article.js';
import type { Figure } from '../../figures/figure.js';
import type { PeriodMention } from '../../language/period.js';
import { findPeriods } from '../../language/periods.js';
import type { PlaceMention } from '../../language/place.js';
import { findPlaces } from '../../language/places.js';
import { contains, type Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { endsIn } from '../question/asked-end.js';
import { continuesBefore, openingOf, opensList } from '../words/list-items.js';
import { once } from '../words/once.js';
import { type Syllable, syllablesOf } from '../words/syllables.js';
import { indexWords, type WordIndex } from '../words/word-index.js';
import { asksItself } from './asks-itself.js';
import { type Setting, settingOf } from './setting.js';

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

/** UTF-16 units between a sentence and the one that it takes up: a new paragraph, a speaker. */
const farthestOccasion = 12;
/** UTF-16 units within which a sentence begins by naming an end. */
const longestOpening = 48;

/** Prepares an article; nothing is read yet. */
export function prepareArticle(article: StoredArticle): PreparedArticle {
  const byPassage = new Map<number, readonly ReadSentence[]>();
  const byKinds = new Map<string, readonly ReadSentence[]>();
  const reading = readingOf(article);
  const read = (placed: readonly Placed[]): ReadSentence[] => placed.map((one) => describe(reading, one));
  return {
    article,
    sentences(passage) {
      const kept = byPassage.get(passage) ?? read(sentencesOf(article, passage));
      byPassage.set(passage, kept);
      return kept;
    },
    blocks(kinds) {
      const key = kinds.join(' ');
      const kept = byKinds.get(key) ?? read(blocksOf(article, kinds));
      byKinds.set(key, kept);
      return kept;
    },
  };
}

interface Placed {
  readonly sentence: Span;
  readonly before: Span | null;
  readonly heading: Span | null;
  readonly continues: boolean;
  readonly answers: boolean;
}

function sentencesOf(article: StoredArticle, position: number): Placed[] {
  const passage = article.passages[position];
  if (passage === undefined) return [];
  return passage.sentences.map((sentence, at) => {
    const opening = openingOf(article, sentence);
    const previous = passage.sentences[at - 1] ?? questionBefore(article, position);
    const before = opening ?? previous;
    const answers = before !== null && asksItself(article.text, before) && !asksItself(article.text, sentence);
    const names = opening === null && !answers && namesEnd(article.text, sentence);
    const continues = opening !== null || answers || names || continuesBefore(article.text, sentence);
    const around = before !== null && (answers || names) ? withOccasion(article, before) : before;
    return { sentence, before: around, heading: passage.heading, continues, answers };
  });
}

/** An interviewer's question at the end of the passage before, which the first sentence of this one answers. */
function questionBefore({ text, passages }: StoredArticle, position: number): Span | null {
  const last = passages[position - 1]?.sentences.at(-1);
  return last !== undefined && asksItself(text, last) ? last : null;
}

/** "Riêng xã A nặng nhất 210 ha, …", "Cao nhất là xã B": which of those that the sentences before tell of is the first. */
function namesEnd(text: string, sentence: Span): boolean {
  const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + longestOpening));
  return /\snhất(?!\p{L})/u.test(opening) && endsIn(syllablesOf(opening)).length > 0;
}

/** A sentence together with the one before it, which it takes up: "… mới có 71 hộ đăng ký. – Vì sao ít vậy?" */
function withOccasion({ passages }: StoredArticle, last: Span): Span {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const before = sentences[sentences.findIndex(({ start }) => start === last.start) - 1];
  const isNear = before !== undefined && last.start - before.end <= farthestOccasion && before.end <= last.start;
  return isNear ? { start: before.start, end: last.end } : last;
}

function blocksOf(article: StoredArticle, kinds: readonly BlockKind[]): Placed[] {
  return article.blocks
    .filter((block) => kinds.includes(block.kind))
    .map((block) => ({ sentence: { start: block.start, end: block.end }, before: null, heading: null, continues: false, answers: false }));
}

/** What the sentences of one article share. */
interface Reading {
  readonly article: StoredArticle;
  /** The words of a span; the same span is read once. */
  words(span: Span): WordIndex;
  /** The words of the title and a heading. */
  above(heading: Span | null): WordIndex;
  readonly setting: Setting;
}

function readingOf(article: StoredArticle): Reading {
  const { text } = article;
  const words = keptBySpan((span) => indexWords(syllablesOf(text, span)));
  const title = once(() => syllablesOf(article.title));
  const untitled = once(() => indexWords(title()));
  const titled = keptBySpan((heading) => indexWords([...title(), ...words(heading).syllables]));
  const setting = settingOf(article);
  return { article, words, above: (heading) => (heading === null ? untitled() : titled(heading)), setting };
}

/** Each part is read when it is first asked for: most sentences share no word with the question, and few questions name a place or a time. */
function describe(reading: Reading, { sentence, before, heading, continues, answers }: Placed): ReadSentence {
  const { article, setting } = reading;
  const { text } = article;
  const words = once(() => reading.words(sentence));
  const wordsBefore = once(() => (before === null ? indexWords([]) : reading.words(before)));
  const figures = once(() => article.figures.filter((figure) => contains(sentence, figure)));
  const places = once(() => findPlaces(text, sentence, namesOf(setting)));
  const periods = once(() => findPeriods(text, sentence, article.dateline?.date ?? null, setting.report));
  return {
    article,
    sentence,
    kind: article.blocks.find((block) => contains(block, sentence))?.kind ?? 'paragraph',
    continues,
    answers,
    opensList: opensList(text, sentence),
    setting,
    get words() {
      return words();
    },
    get syllables() {
      return words().syllables;
    },
    get before() {
      return wordsBefore();
    },
    get above() {
      return reading.above(heading);
    },
    get figures() {
      return figures();
    },
    get places() {
      return places();
    },
    get periods() {
      return periods();
    },
  };
}

function namesOf(setting: Setting): { has(key: string): boolean; readonly longest: number } {
  return { has: (key) => setting.allPlaces.has(key), longest: 4 };
}

function keptBySpan<T extends object>(read: (span: Span) => T): (span: Span) => T {
  const kept = new Map<string, T>();
  return (span) => {
    const key = `${span.start} ${span.end}`;
    const value = kept.get(key) ?? read(span);
    kept.set(key, value);
    return value;
  };
}
