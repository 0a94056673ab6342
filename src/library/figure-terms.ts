import type { Article } from '../articles/article.js';
import type { Figure, FigureKind } from '../figures/figure.js';
import { normalizeWord, stripAccents } from '../language/fold.js';
import type { PlaceLevel } from '../language/place.js';
import { sliceOf } from '../language/span.js';
import { tokenize } from '../language/tokens.js';
import { type Field, fields, packCount } from './lexical-index.js';
import type { PassageTerms } from './passage-terms.js';

/** What a posting list of figures counts: the common case is the one that takes a byte. */
const inSentence = packCount(1, false);
/** The lowest bit says that the figure's indicator or unit has the term, not only its sentence. */
const inIndicator = packCount(1, true);

/** The term of a place in an index of figures: no word meets it, for words are in lower case. @param key As {@link writeIn} gives it. */
export function placeTerm(key: string): string {
  return `PLACE ${key}`;
}

/** The term of a kind, in the accented field alone; see {@link placeTerm}. */
export function kindTerm(kind: FigureKind): string {
  return `KIND ${kind}`;
}

/** The term of the level that a place is written at, null for a bare name; in the accented field alone, see {@link placeTerm}. */
export function levelTerm(level: PlaceLevel | null): string {
  return `LEVEL ${level ?? ''}`;
}

/** How a field writes a word or a place. */
export const writeIn: Readonly<Record<Field, (words: string) => string>> = {
  accented: (words) => normalizeWord(words.normalize('NFC')),
  folded: stripAccents,
};

type Words = Readonly<Record<Field, ReadonlySet<string>>>;

/** The terms of each of an article's figures: the words of sentence, indicator and unit, its place and its kind. */
export function figureTerms(article: Article, figures: readonly Figure[]): PassageTerms[] {
  const sentences = new Map<string, Words>();
  return figures.map((figure) => {
    const { start, end } = figure.sentence;
    const sentence = sentences.get(`${start} ${end}`) ?? wordsOf(sliceOf(article.text, figure.sentence));
    sentences.set(`${start} ${end}`, sentence);
    return termsOf(figure, sentence, wordsOf(namesOf(article, figure)));
  });
}

function namesOf({ text }: Article, { indicator, unit }: Figure): string {
  return `${indicator === null ? '' : sliceOf(text, indicator)} ${unit ?? ''}`;
}

function wordsOf(text: string): Words {
  return { accented: wordsIn(writeIn.accented(text)), folded: wordsIn(writeIn.folded(text)) };
}

function wordsIn(text: string): Set<string> {
  return new Set(tokenize(text).flatMap((token) => (token.kind === 'mark' ? [] : [token.text])));
}

function termsOf(figure: Figure, sentence: Words, names: Words): PassageTerms {
  const counts = { accented: new Map<string, number>(), folded: new Map<string, number>() };
  const place = figure.locality?.value;
  for (const field of fields) {
    for (const word of sentence[field]) counts[field].set(word, inSentence);
    for (const word of names[field]) counts[field].set(word, inIndicator);
    if (place !== undefined) counts[field].set(placeTerm(writeIn[field](place.key)), inSentence);
  }
  counts.accented.set(kindTerm(figure.kind), inSentence);
  if (place !== undefined) counts.accented.set(levelTerm(place.level), inSentence);
  return { length: sentence.accented.size, counts };
}
