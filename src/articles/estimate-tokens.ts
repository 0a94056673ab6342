import { lowerInPlace } from '../language/in-place.js';
import { eachToken } from '../language/tokens.js';

/** For the special tokens at both ends and a prefix such as "passage: ". */
const reserved = 6;
/** The longest Vietnamese syllable has seven letters ("nghiêng"); a longer word is foreign and falls apart. */
const longestSyllable = 7;

/**
 * How many tokens a subword model (SentencePiece or WordPiece with a multilingual or a Vietnamese vocabulary) takes for a text at most, specials and a prefix
 * included, without asking the model. Such models give a written Vietnamese syllable 1.1 to 1.4 tokens on average; counted here are two a syllable,
 * one a letter for words in capitals and for words longer than any syllable, one a digit and two a mark, so that the true number stays below.
 */
export function estimateTokens(text: string): number {
  const lower = lowerInPlace(text);
  let tokens = reserved;
  eachToken(text, { start: 0, end: text.length }, (start, end, kind) => {
    if (kind === 'mark') tokens += text.charCodeAt(start) < 0x2100 ? 2 : 4;
    else tokens += kind === 'word' && isSyllable(text, lower, start, end) ? 2 : end - start + 1;
  });
  return tokens;
}

/** Marks from here on take four tokens, letters never more than two a code unit. */
const manyTokens = /[\u2100-\uffff]/;

/** A number that {@link estimateTokens} of a text is not above, from its length. */
export function mostTokens(text: string): number {
  return reserved + text.length * (manyTokens.test(text) ? 4 : 2);
}

/** As short as a syllable, and without a capital but the first letter. */
function isSyllable(text: string, lower: string, start: number, end: number): boolean {
  if (end - start > longestSyllable) return false;
  for (let at = start + 1; at < end; at += 1) if (text.charCodeAt(at) !== lower.charCodeAt(at)) return false;
  return true;
}
