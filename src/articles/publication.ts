import { bylineWords } from './byline-words.js';
import { findDay, type WrittenDay } from './calendar-day.js';
import { endsSentence, type Line } from './line.js';
import { type PageWordRole, pageWords } from './page-words.js';
import { phraseBook, wordKeys } from './phrase-book.js';

/** A line that gives the day of publication. */
export interface PublicationLine {
  /** Where the day stands, as offsets of the canonical text. */
  readonly day: WrittenDay;
  /** True when words say that it is the day of publication ("Cập nhật ngày: …"); false for a day alone on its line, which may be the page's clock. */
  readonly labelled: boolean;
  /** Whether the day of the week stands beside it, as on a page's clock. */
  readonly weekday: boolean;
}

const book = phraseBook(pageWords);
const names = phraseBook(bylineWords);
/** A longer line is a sentence that mentions a day. */
const mostSyllables = 30;

/** Reads a line as a publication line; null when it is none. */
export function publicationOf(line: Line): PublicationLine | null {
  if (line.syllables > mostSyllables || (endsSentence(line) && line.words.length > 4)) return null;
  const found = findDay(line.slice);
  if (found === null) return null;
  const day = { date: found.date, start: line.start + found.start, end: line.start + found.end };
  if (isLabelled(wordKeys(line.slice.slice(0, found.start)))) return { day, labelled: true, weekday: false };
  const beside = [line.slice.slice(0, found.start).replace(documentNumber, ''), line.slice.slice(found.end)];
  const rest = wordKeys(beside.join(' '));
  const weekday = rest.some((_, at) => book.lengthAt(rest, at, 'weekday') > 0);
  if (isClock(rest)) return { day, labelled: false, weekday };
  if (documentNumber.test(line.slice) && bracketed.test(line.slice)) return { day, labelled: true, weekday };
  const notes = beside.flatMap((part) => part.split(noteMarks)).filter((note) => note.trim() !== '');
  const [above = ''] = beside;
  const listed = listMarks.test(line.slice) && (weekday || [clock, papers, lettersOfPaper].some((sign) => sign.test(line.slice)));
  if (!notes.every((note) => isNote(note) || (listed && isSection(note, above.includes(note))))) return null;
  if (documentNumber.test(line.slice)) return { day, labelled: true, weekday };
  return { day, labelled: notes.some((note) => opensOrEndsBeside(wordKeys(note))), weekday };
}

/** Marks between the day and what else its line tells: "15-12-2023 | 8:00 | Người đăng: Quản trị", "06:01 (BTN)". */
const noteMarks = /\s*[|•·/>»›]\s*|\s+[-–—]\s*|^\s*[-–—]\s+|\s{2,}|\.\s+|(?=\()|(?<=\))/u;
/** "Số: 187/BC-UBND", "Trích Báo cáo số 142-BC/ĐU": the head of a document names its day behind its number. */
const documentNumber =
  /^\(?(?:trích\s+)?(?:(?:báo cáo|nghị quyết|kế hoạch|thông báo|chương trình)\s+)?số:?\s*\d+\s*[-/]\s*\S+(?=\s)(?:\s+ngày(?=\s*$))?/iu;
const bracketed = /^\(.*\)$/u;
/** Marks between a paper, its sections and the day: "Báo Quảng Ngãi | Xây dựng Đảng | 29/07/2025, 17:05". */
const listMarks = /[|•·>»›]|\s[-–—]\s/u;
/** The hour, as a page of news has it beside its day. */
const clock = /(?<!\d)\d{1,2}:\d{2}(?!\d)/u;
/** What the name of a paper or a site has: "Báo Quảng Ngãi", "Trang TTĐT thị xã …". */
const papers =
  /(?<![\p{L}\p{M}])(?:báo(?! cáo)|trang (?:thông tin|ttđt|tin|web)|cổng (?:thông tin|ttđt)|đài (?:phát|truyền)|bản tin|theo)(?![\p{L}\p{M}])/iu;
/** A paper by its letters: "BTO". */
const lettersOfPaper = /(?<!\p{L})\p{Lu}{2,4}O(?!\p{L})/u;
/** Words that the name of a paper or a section has at most. */
const mostSectionWords = 9;
/** Words that such a note has at most, its label aside. */
const mostNoteWords = 5;

/** A note beside the day: the hour, who wrote it, how often it was read, the paper in brackets, the place where a document was signed. */
function isNote(note: string): boolean {
  const words = withoutClock(wordKeys(note));
  if (isClock(words)) return true;
  if (/^\(.*\)$/u.test(note.trim())) return words.length <= mostNoteWords;
  if (/^\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){0,3}, *(?:ngày)?$/u.test(note.trim())) return true;
  return opensOrEndsBeside(words) && words.length <= mostNoteWords + 3;
}

/** "BTO", "Trang TTĐT thị xã Đức Phổ", "Tin trong xã": a paper or a section of it before the day, or behind it whom the text is from; no sentence and no label. */
function isSection(note: string, before: boolean): boolean {
  const words = note.trim();
  return (
    (before || /^theo\s/iu.test(words)) && /^\p{L}/u.test(words) && !/[:.;!?\d]/u.test(words) && wordKeys(note).length <= mostSectionWords
  );
}

/** "Tác giả: Trúc Ly", "0 phản hồi", "Lượt xem: 402". */
function opensOrEndsBeside(words: readonly string[]): boolean {
  if (besideAt(words, 0) > 0) return true;
  return words.length <= mostNoteWords && words.some((_, at) => at + besideAt(words, at) === words.length);
}

const notePages = ['besideDay', 'furniture', 'menu', 'terminal'] as const;
const noteNames = ['writer', 'editor', 'source'] as const;

function besideAt(words: readonly string[], at: number): number {
  return Math.max(...notePages.map((role) => book.lengthAt(words, at, role)), ...noteNames.map((role) => names.lengthAt(words, at, role)));
}

/** Whether the words before the day end with a label, with nothing but clock words between. */
function isLabelled(before: readonly string[]): boolean {
  for (let from = 0; from < before.length; from += 1) {
    const length = book.lengthAt(before, from, 'published');
    if (length > 0 && isClock(before.slice(from + length))) return true;
  }
  return false;
}

/** "Lạng Sơn online, thứ Năm": the words before the hour or the day of the week at the end. */
function withoutClock(words: readonly string[]): readonly string[] {
  const from = words.findIndex((_, at) => isOnly(words.slice(at), clockRoles));
  return from <= 0 ? words : words.slice(0, from);
}

const clockRoles = ['clock', 'weekday'] as const;

function isClock(words: readonly string[]): boolean {
  return isOnly(words, [...clockRoles, 'furniture']);
}

function isOnly(words: readonly string[], roles: readonly PageWordRole[]): boolean {
  for (let at = 0; at < words.length; ) {
    const length = Math.max(...roles.map((role) => book.lengthAt(words, at, role)));
    if (length === 0) return false;
    at += length;
  }
  return true;
}
