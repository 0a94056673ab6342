import { baseUnits } from '../language/base-letters.js';

/** What a code unit is to a syllable: no part of it, nothing at all (a mark on a letter), or a part by its base letter. */
const [apart, silent] = [0, 1] as const;
const lastAscii = 0x7f;
const partOfSyllable = /[\p{L}\p{N}]/u;
const markOnLetter = /\p{M}/u;

/**
 * A 32-bit hash of every run of `length` neighbouring syllables and numbers of a text, in text order, repeats included; none when the text is shorter. Accents, case and
 * marks do not count. The same run has the same hash in every text and every version of Node.
 */
export function hashRuns(text: string, length: number): Uint32Array {
  const syllables = hashSyllables(text);
  const runs = new Uint32Array(Math.max(0, syllables.length - length + 1));
  for (let start = 0; start < runs.length; start += 1) {
    let run = 0;
    for (let at = start; at < start + length; at += 1) run = mixed(run, syllables[at] ?? 0);
    runs[start] = run;
  }
  return runs;
}

function hashSyllables(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  let hash = 0;
  let inside = false;
  for (let at = 0; at < lower.length; at += 1) {
    const unit = foldedUnit(lower.charCodeAt(at));
    if (unit === silent) continue;
    if (unit !== apart) hash = mixed(inside ? hash : 0, unit);
    else if (inside) hashes.push(hash);
    inside = unit !== apart;
  }
  if (inside) hashes.push(hash);
  return hashes;
}

function foldedUnit(unit: number): number {
  if (unit <= lastAscii) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? unit : apart;
  const base = baseUnits[unit] ?? 0;
  if (base !== 0) return base;
  const character = String.fromCharCode(unit);
  return partOfSyllable.test(character) ? unit : markOnLetter.test(character) ? silent : apart;
}

function mixed(hash: number, value: number): number {
  const next = Math.imul(hash ^ value, 0x9e3779b1);
  return (next ^ (next >>> 15)) >>> 0;
}
