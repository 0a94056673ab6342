import type { PeriodMention } from '../language/period.js';
import type { PlaceMention } from '../language/place.js';
import { readWords } from '../language/read-words.js';
import type { Span } from '../language/span.js';
import type { Token } from '../language/tokens.js';
import { readNumbers, type SceneNumber } from './numbers.js';

/** One sentence with everything the rules look at. Rules speak of token indexes; spans come from the tokens. */
export interface Scene {
  readonly text: string;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  /** The tokens' texts as `normalizeWord` gives them. */
  readonly words: readonly string[];
  readonly numbers: readonly SceneNumber[];
  /** By the first token. */
  readonly numberAt: ReadonlyMap<number, SceneNumber>;
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
}

/** Cuts a sentence into tokens and finds its numbers; periods and places are those of the article that lie in it. */
export function buildScene(text: string, sentence: Span, periods: readonly PeriodMention[], places: readonly PlaceMention[]): Scene {
  const { tokens, accented } = readWords(text, sentence);
  const numbers = readNumbers(text, sentence, tokens);
  return {
    text,
    sentence,
    tokens,
    words: accented,
    numbers,
    numberAt: new Map(numbers.map((number) => [number.first, number])),
    periods,
    places,
  };
}

/** The span from the first to the last token, both inclusive. */
export function spanOf(scene: Scene, first: number, last: number): Span {
  return { start: scene.tokens[first]?.start ?? scene.sentence.start, end: scene.tokens[last]?.end ?? scene.sentence.end };
}

/** Whether nothing stands between two tokens, as in "129,9ha". */
export function touches(scene: Scene, left: number, right: number): boolean {
  const before = scene.tokens[left];
  const after = scene.tokens[right];
  return before !== undefined && after !== undefined && before.end === after.start;
}

/** Whether a token is a word that begins with a small letter. */
export function isPlainWord(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'word' && /^\p{Ll}/u.test(token.text);
}

/** Whether a token is a word that begins with a capital. */
export function isCapitalised(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token !== undefined && token.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
