import { foldInPlace, normalizeInPlace } from './in-place.js';
import { keepOfLastTexts } from './last-texts.js';
import type { Span } from './span.js';
import { type Token, tokenize } from './tokens.js';

/** The tokens of a stretch of text, each in two forms, which are made when they are first asked for. */
export interface ReadWords {
  readonly tokens: readonly Token[];
  /** One a token: `normalizeWord` of it. */
  readonly accented: readonly string[];
  /** One a token: without accents. A combining mark that belongs to no letter stays. */
  readonly folded: readonly string[];
}

/** Texts below this many UTF-16 units are read anew each time. */
const leastShared = 400;
/** Once so large a share of a text was read stretch by stretch, it is read as a whole. */
const shareForWhole = 0.25;

interface SharedText {
  /** Units of the stretches that were read before the whole was. */
  read: number;
  whole: ReadWords | null;
}

const sharedText = keepOfLastTexts((): SharedText => ({ read: 0, whole: null }));

/** The words of a stretch of canonical text. Stretches of one text, read one after another, share what is read. */
export function readWords(text: string, within: Span): ReadWords {
  if (text.length < leastShared) return new Stretch(text, within);
  const everything = { start: 0, end: text.length };
  const one = sharedText(text, everything);
  one.read += within.end - within.start;
  if (one.whole === null && one.read < text.length * shareForWhole) return new Stretch(text, within);
  one.whole ??= new Stretch(text, everything);
  return partOf(one.whole, within) ?? new Stretch(text, within);
}

/** The part of a whole text's words that stands in a stretch; null when the stretch cuts through a token. */
function partOf(whole: ReadWords, { start, end }: Span): ReadWords | null {
  const { tokens } = whole;
  const from = firstFrom(tokens, start);
  const to = firstFrom(tokens, end);
  if ((tokens[from - 1]?.end ?? 0) > start || (to > from && (tokens[to - 1]?.end ?? 0) > end)) return null;
  return new Part(whole, from, to);
}

/** The position of the first token that begins at `start` or behind it. */
function firstFrom(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Stretch implements ReadWords {
  readonly tokens: readonly Token[];
  readonly #start: number;
  readonly #piece: string;
  #accented: readonly string[] | null = null;
  #folded: readonly string[] | null = null;

  constructor(text: string, within: Span) {
    this.tokens = tokenize(text, within);
    this.#start = within.start;
    this.#piece = text.slice(within.start, within.end);
  }

  get accented(): readonly string[] {
    this.#accented ??= this.#cut(normalizeInPlace(this.#piece));
    return this.#accented;
  }

  get folded(): readonly string[] {
    this.#folded ??= this.#cut(foldInPlace(this.#piece));
    return this.#folded;
  }

  #cut(written: string): string[] {
    return this.tokens.map(({ start, end }) => written.slice(start - this.#start, end - this.#start));
  }
}

class Part implements ReadWords {
  readonly tokens: readonly Token[];
  readonly #whole: ReadWords;
  readonly #from: number;
  readonly #to: number;

  constructor(whole: ReadWords, from: number, to: number) {
    this.tokens = whole.tokens.slice(from, to);
    this.#whole = whole;
    this.#from = from;
    this.#to = to;
  }

  get accented(): readonly string[] {
    return this.#whole.accented.slice(this.#from, this.#to);
  }

  get folded(): readonly string[] {
    return this.#whole.folded.slice(this.#from, this.#to);
  }
}
