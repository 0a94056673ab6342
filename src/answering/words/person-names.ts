import { normalizeWord } from '../../language/fold.js';
import type { Span } from '../../language/span.js';
import { type Token, tokenize } from '../../language/tokens.js';
import { nameIntroductions, namesLikeOffices, officeSyllables, surnames } from '../vocabulary/person-words.js';
import { roleHeads } from '../vocabulary/role-words.js';
import { levelSyllables } from '../vocabulary/stop-words.js';

const shortestName = 2;
const longestName = 5;

const knownSurnames: ReadonlySet<string> = new Set(surnames.map(normalizeWord));
const levels: ReadonlySet<string> = new Set([...levelSyllables, 'phố', 'trấn', 'ấp', 'khóm', 'thôn', 'bản', 'buôn']);
const addresses: ReadonlySet<string> = new Set(['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác']);
/** Syllables of a place's name before a person's, the likeliest first. */
const placeLengths = [2, 3, 1] as const;
const officeNames = roleHeads.map((head) => head.split(' ').map(normalizeWord));
const longestOffice = 4;
const offices: ReadonlySet<string> = new Set(officeSyllables.map(normalizeWord));

/**
 * Names of people in a span: two to five capitalised syllables that begin with a family name or stand behind a form of address ("đồng chí
 * Kim Rương"). In text order, without the form of address.
 */
export function findPersonNames(text: string, within: Span): Span[] {
  const tokens = tokenize(text, within);
  const names: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = runLength(text, tokens, at);
    const address = opensAddress(tokens, at, length) ? 1 : 0;
    const skipped = address > 0 || isName(text, tokens, at, length, within) ? address : placeWords(tokens, at, length);
    const first = tokens[at + skipped];
    const last = tokens[at + length - 1];
    if (first !== undefined && last !== undefined && isName(text, tokens, at + skipped, length - skipped, within)) {
      names.push({ start: first.start, end: last.end });
    }
    at += Math.max(1, length);
  }
  return names;
}

/** Whether a capitalised run begins with a form of address, at the start of a sentence: "Bà Phạm Thị Hà". */
function opensAddress(tokens: readonly Token[], at: number, length: number): boolean {
  return length > shortestName && addresses.has(normalizeWord(tokens[at]?.text ?? '')) && isSurname(tokens[at + 1]);
}

/** Words of a place's name behind its level word that a person's name follows: "xã Mỹ Quới Huỳnh Tấn Phát". */
function placeWords(tokens: readonly Token[], at: number, length: number): number {
  if (!isLevel(tokens[at - 1])) return 0;
  return placeLengths.find((words) => length - words >= shortestName && isSurname(tokens[at + words])) ?? 0;
}

function isSurname(token: Token | undefined): boolean {
  return token !== undefined && knownSurnames.has(normalizeWord(token.text));
}

function isName(text: string, tokens: readonly Token[], at: number, length: number, within: Span): boolean {
  if (length < shortestName || length > longestName || endsInInitials(tokens, at, length)) return false;
  const first = tokens[at];
  if (first === undefined || namesOffice(tokens, at, length)) return false;
  if (isIntroduced(text, first.start, within)) return true;
  if (length === shortestName && isLevel(tokens[at - 1])) return false;
  if (isHighlandName(tokens, at)) return true;
  const opening = normalizeWord(first.text);
  const second = normalizeWord(tokens[at + 1]?.text ?? '');
  return knownSurnames.has(opening) && !(offices.has(opening) && (length === shortestName || offices.has(second)));
}

/** "Lưu VP", "Lưu VT": the file that a document goes to, unless the whole name is in capitals. */
function endsInInitials(tokens: readonly Token[], at: number, length: number): boolean {
  const [first, last] = [tokens[at]?.text ?? '', tokens[at + length - 1]?.text ?? ''];
  return (
    /^\p{Lu}\p{Ll}/u.test(first) && /^[\p{Lu}]{2,4}$/u.test(last) && !/[AEIOUYĂÂÊÔƠƯ]/u.test(last.normalize('NFD').replace(/\p{M}/gu, ''))
  );
}

/** "Đồng chí CHỦ TỊCH UBND XÃ", "bà Bí Thư Đảng Ủy": an office written with capitals. */
function namesOffice(tokens: readonly Token[], at: number, length: number): boolean {
  const words = tokens.slice(at, at + Math.min(length, longestOffice)).map(({ text }) => normalizeWord(text));
  const [opening] = words;
  const from = opening === 'phó' || opening === 'nguyên' ? 1 : 0;
  return officeNames.some((office) => office.every((word, position) => words[from + position] === word));
}

/** Men's and women's names of the Central Highlands begin with one letter ("A Dương", "Y Ngọc"); "lớp A", "vitamin A" are none. */
function isHighlandName(tokens: readonly Token[], at: number): boolean {
  const [before, first, second] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (first === undefined || second === undefined || !/^[AY]$/.test(first.text) || !/^\p{Lu}\p{Ll}/u.test(second.text)) return false;
  return before === undefined || !beforeLetter.has(normalizeWord(before.text));
}

const beforeLetter: ReadonlySet<string> = new Set([
  'loại',
  'lớp',
  'nhóm',
  'khu',
  'hạng',
  'vitamin',
  'gan',
  'cúm',
  'điểm',
  'khối',
  'dãy',
  'lô',
]);

/** "huyện Châu Thành" is a place; "UBND huyện Lê Thị Hoa" is a person. */
function isLevel(token: Token | undefined): boolean {
  return token !== undefined && levels.has(normalizeWord(token.text));
}

function isIntroduced(text: string, start: number, within: Span): boolean {
  const before = text
    .slice(Math.max(within.start, start - 16), start)
    .toLowerCase()
    .trimEnd()
    .replace(/:$/, '');
  return nameIntroductions.some(
    (introduction) => before.endsWith(introduction) && !/\p{L}/u.test(before.charAt(before.length - introduction.length - 1)),
  );
}

/** Length of the run of capitalised words from a position; an office ends it when it is not its first word. */
function runLength(text: string, tokens: readonly Token[], at: number): number {
  let length = 0;
  for (let position = at; position < tokens.length; position += 1) {
    const token = tokens[position];
    const previous = tokens[position - 1];
    if (token === undefined || !isCapitalised(token)) break;
    if (position > at && previous !== undefined && text.slice(previous.end, token.start) !== ' ') break;
    if (position - at >= shortestName && startsOffice(tokens, position)) break;
    length += 1;
  }
  return length;
}

function startsOffice(tokens: readonly Token[], position: number): boolean {
  const token = tokens[position];
  const next = tokens[position + 1];
  if (token === undefined || next === undefined || next.kind !== 'word' || isCapitalised(next)) return false;
  const word = normalizeWord(token.text);
  return offices.has(word) && (namesLikeOffices[word]?.includes(normalizeWord(next.text)) ?? true);
}

function isCapitalised(token: Token): boolean {
  const first = token.text.charAt(0);
  return token.kind === 'word' && first !== first.toLowerCase();
}
