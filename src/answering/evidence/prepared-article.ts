import type { BlockKind } from '../../articles/article.js';
import type { Span } from '../../language/span.js';
import type { StoredArticle } from '../../library/library.js';
import { endsIn } from '../question/asked-end.js';
import { continuesBefore, openingOf } from '../words/list-items.js';
import { once } from '../words/once.js';
import { syllablesOf } from '../words/syllables.js';
import { indexWords } from '../words/word-index.js';
import { asksItself } from './asks-itself.js';
import { type Placed, type Reading, type ReadSentence, readSentence } from './read-sentence.js';
import { settingOf } from './setting.js';

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
  const read = (placed: readonly Placed[]): ReadSentence[] => placed.map((one) => readSentence(reading, one));
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

function sentencesOf(article: StoredArticle, position: number): Placed[] {
  const passage = article.passages[position];
  if (passage === undefined) return [];
  const asking = passage.sentences.map((sentence) => asksItself(article.text, sentence));
  const question = questionBefore(article, position);
  return passage.sentences.map((sentence, at) => {
    const opening = openingOf(article, sentence);
    const before = opening ?? passage.sentences[at - 1] ?? question;
    const asks = asking[at] === true;
    const answers = !asks && (opening === null ? (asking[at - 1] ?? before !== null) : asksItself(article.text, opening));
    const names = opening === null && !answers && namesEnd(article.text, sentence);
    const continues = opening !== null || answers || names || continuesBefore(article.text, sentence);
    const around = before !== null && (answers || names) ? withOccasion(article, before) : before;
    return { sentence, before: around, heading: passage.heading, continues, answers, asks };
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
    .map(({ start, end }) => ({ start, end }))
    .map((sentence) => ({
      sentence,
      before: null,
      heading: null,
      continues: false,
      answers: false,
      asks: asksItself(article.text, sentence),
    }));
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

function keptBySpan<T extends object>(read: (span: Span) => T): (span: Span) => T {
  const kept = new Map<string, T>();
  return (span) => {
    const key = `${span.start} ${span.end}`;
    const value = kept.get(key) ?? read(span);
    kept.set(key, value);
    return value;
  };
}
