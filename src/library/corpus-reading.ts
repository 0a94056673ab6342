import { estimateTokens, mostTokens } from '../articles/estimate-tokens.js';
import { splitPassages } from '../articles/passages.js';
import { articleHash, countRecords, fingerprint, listSources, readRecords } from '../articles/readers/corpus.js';
import { readPlaceMergers } from '../articles/readers/places-file.js';
import { extractFigures } from '../figures/extract.js';
import { findPlaces } from '../language/places.js';
import { analyserVersion, analyze } from '../language/terms.js';
import type { Reading } from './reading.js';

/**
 * Goes up by one with every change that makes readers, passages, figures, places or years come out differently for the same file: libraries built before
 * are then read anew. Changes of the terms alone go by `analyserVersion`.
 */
const extractionVersion = 18;

/** How the program reads corpora. */
export const corpusReading: Reading = {
  listSources,
  readRecords,
  countRecords,
  readMergers: readPlaceMergers,
  fingerprint,
  articleHash,
  splitPassages: (article, tokenLimit) => splitPassages(article, { maxTokens: tokenLimit, countTokens: estimateTokens, mostTokens }),
  extractFigures,
  analyze,
  findPlaces,
  version: `${extractionVersion} ${analyserVersion}`,
};
