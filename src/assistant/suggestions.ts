import type { Answer } from '../answering/answer.js';
import type { StatedFigure } from '../answering/evidence/stated-figure.js';
import { normalizeWord } from '../language/fold.js';
import { findPlaces } from '../language/places.js';
import { contains, sliceOf } from '../language/span.js';
import { tokenize } from '../language/tokens.js';
import type { StoredArticle } from '../library/library.js';
import { type ExampleGround, prospectsOf } from './example-questions.js';
import type { PlaceEntry } from './place-directory.js';
import { isListed, statedOf } from './place-figures.js';
import { type Prospect, tryQuestions } from './tried-questions.js';

/** Suggestions given for one answer. */
const suggested = 2;
/** Questions asked at most before giving up. */
const tries = 6;
/** What a word of the indicator counts, held against one that only the sentence has. */
const indicatorWeight = 10;
/** Figures of the place asked for that are looked at. */
const figuresRead = 48;

/**
 * See `Assistant.suggestions`: what the sentences that came nearest state of the place asked for, else what else is known of it, in the words of the question
 * first; then what those sentences and the rest of their articles state of other places.
 */
export async function suggestionsFor(answer: Omit<Answer, 'tookMs'>, ground: ExampleGround): Promise<string[]> {
  if (answer.status === 'answered' || answer.nearest.length === 0) return [];
  const { library, directory, ask } = ground;
  const articles = await library.articles([...new Set(answer.nearest.map(({ file }) => file))]);
  const near = articles.flatMap(statedIn).filter((stated) => isNear(answer, stated));
  const place = placeAsked(answer.question, ground);
  const ofPlace = place === null ? [] : await statedOf(place, library, figuresRead);
  const words = wordsOf(answer.question);
  const alike = (figures: readonly StatedFigure[]) => [...figures].sort((a, b) => shared(words, b) - shared(words, a));
  const isHere = (stated: StatedFigure): boolean => place !== null && isOf(place, stated);
  const ordered = [...alike(near.filter(isHere)), ...alike(ofPlace), ...alike(near), ...alike(articles.flatMap(statedIn))];
  const asked = normalizeWord(answer.question);
  const prospects = ordered.flatMap((stated) => prospectOf(stated, directory.entries));
  const fresh = prospects.filter(({ question }) => normalizeWord(question.text) !== asked);
  return tryQuestions(fresh, ask, ({ question }) => [question.topic], { count: suggested, tries });
}

function isNear({ nearest }: Pick<Answer, 'nearest'>, { article, figure }: StatedFigure): boolean {
  return nearest.some(({ file, quote }) => file === article.file && contains(quote, figure));
}

/** The place with figures that the question names first; null when there is none. */
function placeAsked(question: string, { directory, names }: ExampleGround): PlaceEntry | null {
  const mentions = findPlaces(question, { start: 0, end: question.length }, names);
  return mentions.map((mention) => directory.find(sliceOf(question, mention))).find((entry) => entry !== null && entry.figures > 0) ?? null;
}

function isOf({ key, written }: PlaceEntry, { figure: { locality } }: StatedFigure): boolean {
  return locality !== null && key === locality.value.key && written.includes(locality.value.level);
}

function statedIn(article: StoredArticle): StatedFigure[] {
  return article.figures.filter(isListed).map((figure) => ({ article, figure }));
}

function prospectOf(stated: StatedFigure, entries: readonly PlaceEntry[]): Prospect[] {
  const entry = entries.find((one) => isOf(one, stated));
  return entry === undefined ? [] : prospectsOf(entry, [stated]);
}

/** How many words of the question the figure's sentence has; those of its indicator and unit count for much more. */
function shared(words: ReadonlySet<string>, { article, figure }: StatedFigure): number {
  const has = (text: string): number => [...wordsOf(text)].filter((word) => words.has(word)).length;
  const indicator = figure.indicator === null ? '' : sliceOf(article.text, figure.indicator);
  return indicatorWeight * has(`${indicator} ${figure.unit ?? ''}`) + has(sliceOf(article.text, figure.sentence));
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ kind, text: word }) => (kind === 'word' ? [normalizeWord(word)] : [])));
}
