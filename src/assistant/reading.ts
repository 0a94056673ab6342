import { estimateTokens } from '../articles/estimate-tokens.js';
import { splitPassages } from '../articles/passages.js';
import { articleHash, fingerprint, listSources, readSource } from '../articles/readers/corpus.js';
import { extractFigures } from '../figures/extract.js';
import { findPlaces } from '../language/places.js';
import { analyserVersion, analyze } from '../language/terms.js';
import type { Reading } from '../library/reading.js';

/** To be raised with any change of sentences, blocks, passages, places or figures: everything is read anew then. */
const readingVersion = 1;

/** The rooms before the library, as the library calls them. */
export const reading: Reading = {
  listSources,
  readSource,
  fingerprint,
  articleHash,
  splitPassages: (article, maxTokens) => splitPassages(article, { maxTokens, countTokens: estimateTokens }),
  extractFigures,
  analyze,
  findPlaces: (text, within, known) => findPlaces(text, within, { has: (key) => known.has(key), longest: longestName }),
  version: `${readingVersion} ${analyserVersion}`,
};

/** Syllables of the longest place name looked for ("Bà Rịa - Vũng Tàu", "Thừa Thiên Huế"). */
export const longestName = 4;
