import { type KeyedTokens, keyTokens, writtenPhrases } from './keyed-tokens.js';
import { keepOfLastTexts } from './last-texts.js';
import { isCapitals } from './letter-case.js';
import { isFamilyName, leadingBorders, nameLength } from './name-borders.js';
import { type NameSyllable, nameRun } from './name-run.js';
import type { PlaceLevel, PlaceMention } from './place.js';
import { headAt, type PlaceHead } from './place-heads.js';
import { type KnownNames, knownAt, longerName, provinceAt, type TableName } from './place-keys.js';
import { mixedName, type NameReader, nameBehind, smallName } from './place-names.js';
import type { Span } from './span.js';
import { personTitles } from './vocabulary/person-titles.js';

export { foldKey, type KnownNames } from './place-keys.js';

const noNames: KnownNames = { has: () => false, longest: 0 };
const listWords = writtenPhrases([
  [',', true],
  ['và', true],
]);
const titles = writtenPhrases(personTitles.map((word) => [word, true] as const));

/** Mentions with the token position behind them. */
interface Step {
  readonly mentions: readonly PlaceMention[];
  readonly end: number;
}

/**
 * The places that a stretch of canonical text names, in text order, without overlap: behind a level word ("huyện Tháp Mười", "TX An Khê",
 * "Huyện ủy Tháp Mười"), in a list behind one ("các xã Mỹ Đông, Mỹ Quý"), provinces by their bare names, and other bare names that `known`
 * has. Text without capitals or accents is matched by `known` alone, there with {@link foldKey}s. A level word without a name names no place.
 */
export function findPlaces(text: string, within: Span, known?: KnownNames): readonly PlaceMention[] {
  return known === undefined || known.longest === 0 ? placesAlone(text, within) : readPlaces(text, within, known);
}

const placesAlone = keepOfLastTexts((text, within) => readPlaces(text, within, noNames));

function readPlaces(text: string, within: Span, known: KnownNames): PlaceMention[] {
  const row = keyTokens(text, within);
  const reader: NameReader = { text, row, known, small: row.folded || isSmall(row), met: noNames };
  const mentions = scan(reader);
  return hasTitles(row) ? scan({ ...reader, met: namesOf(mentions) }) : mentions;
}

/** Whether no word but the first is capitalised like a name: a question typed in small letters. */
function isSmall(row: KeyedTokens): boolean {
  return row.tokens.slice(1).every((token) => !/^\p{Lu}\p{Ll}/u.test(token.text));
}

function hasTitles(row: KeyedTokens): boolean {
  return row.tokens.some(
    (token, index) =>
      token.kind === 'word' && token.text.length > 2 && isCapitals(token.text) && isCapitals(row.tokens[index + 1]?.text ?? ''),
  );
}

function namesOf(mentions: readonly PlaceMention[]): KnownNames {
  const keys = new Set(mentions.filter((mention) => mention.level !== null).map((mention) => mention.key));
  const longest = Math.max(0, ...[...keys].map((key) => key.split(' ').length));
  return { has: (key) => keys.has(key), longest };
}

function scan(reader: NameReader): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let index = 0; index < reader.row.tokens.length; ) {
    const step = headed(reader, index) ?? bare(reader, index);
    found.push(...(step?.mentions ?? []));
    index = Math.max(step?.end ?? 0, index + 1);
  }
  return found;
}

function headed(reader: NameReader, index: number): Step | null {
  if (reader.row.tokens[index]?.kind !== 'word') return null;
  const head = headAt(reader.text, reader.row, index);
  if (head === null || hidesHead(reader, head)) return null;
  const name = nameBehind(reader, head);
  if (name === null) return null;
  const mention = mentionOf(reader.row, head.first, head.name, name, head.level);
  const list = listed(reader, head, name);
  return { mentions: [mention, ...list.mentions], end: list.end };
}

/** "Thành ủy TP HCM": the nearer level word has the name. A village's word begins names too ("xã Bản Phố"). */
function hidesHead(reader: NameReader, head: PlaceHead): boolean {
  const inner = headAt(reader.text, reader.row, head.name);
  return inner !== null && inner.level !== 'village' && nameBehind(reader, inner) !== null;
}

function mentionOf(row: KeyedTokens, first: number, nameFirst: number, name: TableName, level: PlaceLevel | null): PlaceMention {
  const start = row.tokens[first]?.start ?? 0;
  const nameStart = row.tokens[nameFirst]?.start ?? start;
  const end = row.tokens[name.end - 1]?.end ?? nameStart;
  return { start, end, level, nameSpan: { start: nameStart, end }, key: name.key };
}

/** Names that go on behind a first one: ", Mỹ Quý và Thạnh Lợi". */
function listed(reader: NameReader, head: PlaceHead, first: TableName): Step {
  const mentions: PlaceMention[] = [];
  let end = first.end;
  for (let next = nextInList(reader, head, end); next !== null; next = nextInList(reader, head, end)) {
    const level = next.level ?? (head.plural || sharesSyllable(first.key, next.key) ? head.level : null);
    mentions.push(mentionOf(reader.row, end + 1, end + 1, next, level));
    end = next.end;
  }
  return { mentions, end };
}

function nextInList(reader: NameReader, head: PlaceHead, end: number): TableName | null {
  const { row, text } = reader;
  if (listWords.longestAt(row, end) === null) return null;
  if (head.plural && row.tokens[end + 1]?.kind === 'number') return nameBehind(reader, { ...head, name: end + 1 });
  if (headAt(text, row, end + 1) !== null) return null;
  const run = nameRun(text, row, end + 1);
  const name = run.length === 0 ? null : mixedName(reader, run);
  if (name === null || name.level !== null) return name;
  return isSureItem(row, run, name, head.plural) ? name : null;
}

/** Capitals alone are an organ's. Behind a single place, only what looks like another place's name: two or three syllables that end the run and are no person's. */
function isSureItem(row: KeyedTokens, run: readonly NameSyllable[], name: TableName, plural: boolean): boolean {
  const syllables = run.filter((syllable) => syllable.end <= name.end);
  if (syllables.some((syllable) => syllable.capitals)) return false;
  if (plural) return true;
  const person = isFamilyName(syllables[0]?.key ?? '') && syllables.length >= 3;
  const whole = syllables.length >= 2 && syllables.length <= 3 && syllables.length === run.length;
  return whole && !person && leadingBorders(row, run) === 0;
}

function sharesSyllable(left: string, right: string): boolean {
  return left.split(' ').some((syllable) => right.split(' ').includes(syllable));
}

/** A name without a level word: a province, or one that the corpus knows. It fills its capitalised run but for organs and persons. */
function bare(reader: NameReader, index: number): Step | null {
  const { row, text } = reader;
  if (reader.small) return smallBare(reader, index);
  const run = beforeHead(reader, nameRun(text, row, index));
  if (run.length === 0) return null;
  const skipped = leadingBorders(row, run);
  const whole = bareIn(reader, run, 0) ?? (skipped > 0 ? bareIn(reader, run, skipped) : null) ?? opening(reader, run);
  return whole ?? { mentions: [], end: run.at(-1)?.end ?? index + 1 };
}

/** The run up to a level word with a name of its own ("UBND | TP Hà Nội"). */
function beforeHead({ text, row }: NameReader, run: readonly NameSyllable[]): readonly NameSyllable[] {
  const head = run.findIndex((syllable, at) => at > 0 && headAt(text, row, syllable.first) !== null);
  return head === -1 ? run : run.slice(0, head);
}

/** At the start of a sentence the first word has a capital of its own ("Thăm Đồng Tháp"). */
function opening(reader: NameReader, run: readonly NameSyllable[]): Step | null {
  const before = reader.row.tokens[(run[0]?.first ?? 0) - 1];
  const starts = before === undefined || /^[.!?:;“"]$/.test(before.text);
  return starts && !isFamilyName(run[0]?.key ?? '') ? bareIn(reader, run, 1) : null;
}

function bareIn(reader: NameReader, run: readonly NameSyllable[], from: number): Step | null {
  const { row, known } = reader;
  const rest = run.slice(from);
  const first = rest[0]?.first;
  if (first === undefined || titles.longestBefore(row, first) !== null) return null;
  const province = provinceAt(row, first);
  const name = longerName(province?.bare === true ? province : null, knownAt(rest, known, 2));
  if (name === null || !endsRun(reader, rest, name)) return null;
  return { mentions: [mentionOf(row, first, first, name, null)], end: name.end };
}

/** Nothing of the run is left behind the name, or only an organ, a title or a person. */
function endsRun(reader: NameReader, rest: readonly NameSyllable[], name: TableName): boolean {
  const left = rest.filter((syllable) => syllable.first >= name.end);
  const natural = nameLength(reader.row, rest);
  return left.length === 0 || rest.length - left.length >= natural || provinceAt(reader.row, name.end) !== null;
}

function smallBare(reader: NameReader, index: number): Step | null {
  const name = smallName(reader, index, 2);
  const lone = name !== null && name.end - index < 2 && !/^\p{Lu}/u.test(reader.row.tokens[index]?.text ?? '');
  if (name === null || !name.bare || lone) return null;
  return { mentions: [mentionOf(reader.row, index, index, name, null)], end: name.end };
}
