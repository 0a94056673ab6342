import { normalizeWord, stripAccents } from './fold.js';
import { type KeyedTokens, writtenPhrases } from './keyed-tokens.js';
import type { NameSyllable } from './name-run.js';
import { familyNames, nameSyllables, openingWords, organPhrases, sharedFamilyNames, titleBorders } from './vocabulary/name-borders.js';
import { personTitles } from './vocabulary/person-titles.js';

const marked = (words: readonly string[]) => writtenPhrases(words.map((word) => [word, true] as const));
const openings = marked(openingWords);
const organs = marked(organPhrases);
const titles = marked(titleBorders);
const middles = setOf(['văn', 'thị']);
const families = setOf(familyNames);
const personWords = setOf(personTitles);
const sharedFamilies = setOf(sharedFamilyNames);
const seconds = setOf(nameSyllables);

/**
 * How many syllables of a capitalised run are the name that begins it. A name ends before an opening word, an organ or title, and a person's
 * name: "Tháp Mười | Năm", "Thuận | Đồng chí", "Đồng Tháp | Phan Văn Thắng". 0 when the run begins with no name.
 */
export function nameLength(row: KeyedTokens, run: readonly NameSyllable[]): number {
  for (let at = 0; at < run.length; at += 1) if (isBorder(row, run, at) || beginsPerson(run, at)) return at;
  return run.length;
}

/** The same for a run of capitals alone, where any word may follow. */
export function titleNameLength(row: KeyedTokens, run: readonly NameSyllable[]): number {
  for (let at = 0; at < run.length; at += 1) {
    if ((at === 1 && isSecondSyllable(row, run)) || (at === 0 && isFirstSyllable(row, run))) continue;
    if (isTitleBorder(row, run, at) || beginsPerson(run, at)) return at;
  }
  return run.length;
}

function isTitleBorder(row: KeyedTokens, run: readonly NameSyllable[], at: number): boolean {
  const first = run[at]?.first ?? 0;
  return [openings, organs, titles].some((table) => table.longestAt(row, first) !== null);
}

/** "THỊ XÃ SÔNG CẦU | NĂM 2023": between a single syllable and a border or the end, a word that names have too is the second of the name. */
function isSecondSyllable(row: KeyedTokens, run: readonly NameSyllable[]): boolean {
  return seconds.has(run[1]?.key ?? '') && (run.length === 2 || isTitleBorder(row, run, 2));
}

/** "HUYỆN CHỢ MỚI", "THỊ TRẤN CẦU KÈ": before another syllable a word that names have too opens the name. */
function isFirstSyllable(row: KeyedTokens, run: readonly NameSyllable[]): boolean {
  return seconds.has(run[0]?.key ?? '') && run.length > 1 && !isTitleBorder(row, run, 1);
}

/** How many syllables at the start of a run are an organ, a title or an opening word ("Báo | Đồng Tháp"). */
export function leadingBorders(row: KeyedTokens, run: readonly NameSyllable[]): number {
  let at = 0;
  while (at < run.length) {
    const first = run[at]?.first ?? 0;
    const found = organs.longestAt(row, first) ?? openings.longestAt(row, first);
    if (found === null) break;
    at += found.length;
  }
  return Math.min(at, run.length);
}

/** Whether a syllable is a family name. */
export function isFamilyName(key: string): boolean {
  return families.has(key) || sharedFamilies.has(key);
}

function isBorder(row: KeyedTokens, run: readonly NameSyllable[], at: number): boolean {
  if (isNamedAfterPerson(run, at)) return false;
  const first = run[at]?.first ?? 0;
  const organ = organs.longestAt(row, first);
  if (organ !== null && organ.length > 1 && !wholeRun(run, at, organ.length)) return true;
  const ends = at === run.length - 1;
  if (at === 0) return ends && goesOnSmall(row, run) && (organ !== null || openings.longestAt(row, first) !== null);
  if (openings.longestAt(row, first) !== null) return true;
  return organ !== null && at >= 2;
}

/** The given name of a person in full: "huyện Trần Văn Thời". */
function isNamedAfterPerson(run: readonly NameSyllable[], at: number): boolean {
  return at === 2 && isFamilyName(run[0]?.key ?? '') && middles.has(run[1]?.key ?? '');
}

/** A phrase that is the run itself, all with capitals, is taken for a name ("xã Nhân Dân"). */
function wholeRun(run: readonly NameSyllable[], at: number, length: number): boolean {
  return at === 0 && run.length === length;
}

/** A single capital before a small word or a number opens a sentence ("huyện Năm 2023"), unless nothing follows. */
function goesOnSmall(row: KeyedTokens, run: readonly NameSyllable[]): boolean {
  const next = row.tokens[run.at(-1)?.end ?? 0];
  return next !== undefined && next.kind !== 'mark';
}

function beginsPerson(run: readonly NameSyllable[], at: number): boolean {
  const key = run[at]?.key ?? '';
  const rest = run.length - at;
  if (at === 0 || rest < 2) return false;
  if (personWords.has(key) && families.has(run[at + 1]?.key ?? '')) return true;
  return families.has(key) || (at >= 2 && sharedFamilies.has(key));
}

function setOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => [normalizeWord(word), stripAccents(word)]));
}
