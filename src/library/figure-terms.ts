import type { Article } from '../articles/article.js';
import type { Figure, FigureKind } from '../figures/figure.js';
import { normalizeWord, stripAccents } from '../language/fold.js';
import type { PlaceLevel } from '../language/place.js';
import { readWords } from '../language/read-words.js';
import type { Span } from '../language/span.js';
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
    const sentence = sentences.get(`${start} ${end}`) ?? wordsIn(article.text, figure.sentence);
    sentences.set(`${start} ${end}`, sentence);
    return termsOf(figure, sentence, namesOf(article, figure));
  });
}

function namesOf({ text }: Article, { indicator, unit }: Figure): Words {
  const parts = [
    indicator === null ? null : wordsIn(text, indicator),
    unit === null ? null : wordsIn(unit, { start: 0, end: unit.length }),
  ];
  const all = (field: Field) => new Set(parts.flatMap((part) => (part === null ? [] : [...part[field]])));
  return { accented: all('accented'), folded: all('folded') };
}

function wordsIn(text: string, within: Span): Words {
  const { tokens, accented, folded } = readWords(text, within);
  const words = (forms: readonly string[]) => new Set(forms.filter((_, at) => tokens[at]?.kind !== 'mark'));
  return { accented: words(accented), folded: words(folded) };
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
