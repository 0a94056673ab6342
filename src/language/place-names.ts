import { stripAccents } from './fold.js';
import { type KeyedTokens, writtenPhrases } from './keyed-tokens.js';
import { isCapitals } from './letter-case.js';
import { isFamilyName, nameLength, titleNameLength } from './name-borders.js';
import { keyOfSyllables, type NameSyllable, nameRun, wordRun } from './name-run.js';
import type { PlaceHead } from './place-heads.js';
import { type KnownNames, knownAt, longerName, provinceAt, type TableName } from './place-keys.js';
import { countedNouns } from './vocabulary/counted-nouns.js';
import { measureUnits } from './vocabulary/measure-units.js';
import { officeTitles, personMiddleNames } from './vocabulary/person-titles.js';
import { neverNames, numberedLevels } from './vocabulary/place-levels.js';

/** What a name is read with. */
export interface NameReader {
  readonly text: string;
  readonly row: KeyedTokens;
  readonly known: KnownNames | undefined;
  /** The text is written without capitals for names, as questions are. */
  readonly small: boolean;
  /** Names met elsewhere in the same text, to resolve a title in capitals. */
  readonly met: KnownNames;
}

/** Longest name without a table's word for it, in syllables. */
export const longestName = 4;
/** Longest name in a title of capitals that no table knows, in syllables. */
const longestTitleName = 3;

/** Middle names that people bear and places do not, but for those named after a person. */
const middleNames: ReadonlySet<string> = new Set(personMiddleNames.flatMap((name) => [name, stripAccents(name)]));
/** Tokens between an office and the level word ("Bí thư Đảng ủy | xã"). */
const officeReach = 4;
const offices = writtenPhrases(officeTitles.map((title) => [title, true] as const));
const neverName = writtenPhrases(neverNames.map((word) => [word, true] as const));
const counted = writtenPhrases([...countedNouns, ...measureUnits].map((word) => [word, true] as const));

/** The name behind a level word; null when none is written there. */
export function nameBehind(reader: NameReader, head: PlaceHead): TableName | null {
  const { row, text } = reader;
  const first = row.tokens[head.name];
  if (first === undefined) return null;
  if (first.kind === 'number') return numberName(reader, head);
  const run = nameRun(text, row, head.name);
  const name =
    run.length === 0 ? smallName(reader, head.name, 1) : isCapitals(first.text) ? titleName(reader, head, run) : mixedName(reader, run);
  if (name === null || (neverName.longestAt(row, head.name)?.length ?? 0) >= name.end - head.name) return null;
  if (isPersonBehindOffice(head, run, name) || isOfficeHolder(reader, head, run)) return null;
  const unsure = (head.cautious && !isSureBehindCautious(run, name)) || (head.stopped && opensSentence(row, name));
  return unsure ? null : name;
}

/** A name that begins with a capital, as it stands in a list or behind a level word. Without accents a known name goes on behind "la" and the like. */
export function mixedName(reader: NameReader, run: readonly NameSyllable[]): TableName | null {
  const { row, known } = reader;
  const province = provinceAt(row, run[0]?.first ?? 0);
  const natural = run.slice(0, nameLength(row, run));
  if (province !== null && coversSyllables(natural, province.end)) return province;
  const end = natural.at(-1)?.end;
  const tabled = reader.row.folded ? knownAt(run, known, 2) : null;
  if (tabled !== null && tabled.end > (end ?? 0)) return tabled;
  if (end === undefined || natural.length > longestName) return longerName(province, knownAt(run, known, 1));
  const lone = natural.length === 1 && /^\p{L}$/u.test(natural[0]?.key ?? '');
  return lone ? null : { end, key: keyOfSyllables(natural), level: null, bare: false };
}

/** A name in small letters: only one that a table knows. */
export function smallName(reader: NameReader, index: number, least: number): TableName | null {
  if (!reader.small) return null;
  const run = wordRun(reader.text, reader.row, index);
  return longerName(provinceAt(reader.row, index), knownAt(run, reader.known, least));
}

/** A province ends the run, or what is left of the run is long enough for a person's name. */
function coversSyllables(natural: readonly NameSyllable[], end: number): boolean {
  const last = natural.at(-1)?.end ?? 0;
  if (natural.filter((syllable) => syllable.first >= end).length >= 2) return true;
  return end >= last || natural.some((syllable) => syllable.first === end && isFamilyName(syllable.key));
}

/** A name in capitals: one that a table knows, or, behind a level word in capitals too, what stands before the first border. */
function titleName(reader: NameReader, head: PlaceHead, run: readonly NameSyllable[]): TableName | null {
  const { row, known, met } = reader;
  const tabled = longerName(provinceAt(row, run[0]?.first ?? 0), longerName(knownAt(run, known, 1), knownAt(run, met, 1)));
  if (tabled !== null) return tabled;
  if (!isCapitals(row.tokens[head.first]?.text ?? '')) return null;
  const natural = run.slice(0, titleNameLength(row, run));
  const end = natural.at(-1)?.end;
  if (end === undefined || natural.length > longestTitleName) return null;
  return { end, key: keyOfSyllables(natural), level: null, bare: false };
}

/** "phường 3", "ấp 4", but not "quận 3 tháng" nor "5 ấp". */
function numberName({ row }: NameReader, head: PlaceHead): TableName | null {
  const number = row.tokens[head.name];
  if (number === undefined || !/^\d{1,2}$/.test(number.text) || !numberedLevels.includes(head.level)) return null;
  const next = row.tokens[head.name + 1];
  const goesOn = next !== undefined && next.start === number.end && /[\p{L}/%-]/u.test(next.text);
  const counts = counted.longestAt(row, head.name + 1) !== null && !head.plural;
  return goesOn || counts ? null : { end: head.name + 1, key: number.text.replace(/^0+(?=\d)/, ''), level: null, bare: false };
}

/** "UBND TP Nguyễn Văn An": cities and provinces that no table knows are not named after people in full. */
function isPersonBehindOffice({ level }: PlaceHead, run: readonly NameSyllable[], name: TableName): boolean {
  if ((level !== 'city' && level !== 'province') || name.level !== null || name.bare) return false;
  return isFamilyName(run[0]?.key ?? '') && run.filter((syllable) => syllable.end <= name.end).length >= 3;
}

/** "Bí thư Đảng ủy xã Lường Văn Tiêng": behind an office of one person, a name in full is that person's, unless it is known for a place's. */
function isOfficeHolder({ row, known }: NameReader, head: PlaceHead, run: readonly NameSyllable[]): boolean {
  if (run.length < 3 || !middleNames.has(run[1]?.key ?? '') || knownAt(run, known, 3) !== null) return false;
  return Array.from({ length: officeReach }, (_, back) => head.first - back).some((end) => offices.longestBefore(row, end) !== null);
}

function isSureBehindCautious(run: readonly NameSyllable[], name: TableName): boolean {
  const syllables = run.filter((syllable) => syllable.end <= name.end).length;
  return syllables >= 2 && syllables <= 3 && !(syllables === 3 && isFamilyName(run[0]?.key ?? ''));
}

/** One capitalised syllable that no table knows: a name only when a mark of the same sentence follows ("TP. Vinh,"). */
function opensSentence(row: KeyedTokens, name: TableName): boolean {
  if (name.level !== null || name.bare || name.key.includes(' ')) return false;
  return !/^[,;.)–-]$/.test(row.tokens[name.end]?.text ?? '.');
}
