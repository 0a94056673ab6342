import type { Span } from '../language/span.js';
import { labelledByline } from './byline.js';
import { hasCredit, isCaption } from './caption.js';
import { isDocumentKind } from './document-kind.js';
import { behindPlaceholder, isOwnerName } from './furniture.js';
import { endsSentence, isAllCapitals, isProse, lineAt, sameWords } from './line.js';
import { isMastheadLine } from './masthead-line.js';
import type { PageLine } from './page-line.js';

/** The title of a page. */
export interface PageTitle {
  /** Positions of its first and last line (a title in capitals may take two). */
  readonly first: number;
  readonly last: number;
  /** Where it stands, without a "null" before it. */
  readonly span: Span;
  readonly words: readonly string[];
}

/** Position of the first line of running text from `from` on; the number of lines when there is none. */
export function firstProse(lines: readonly PageLine[], from: number): number {
  const isOwn = (line: PageLine, at: number) => at >= from && line.furniture === null && line.publication === null && !isCaption(line);
  const prose = lines.findIndex((line, at) => isOwn(line, at) && isProse(line));
  if (prose >= 0) return prose;
  const sentence = lines.findIndex((line, at) => at > 0 && isOwn(line, at) && endsSentence(line) && line.words.length >= 8);
  return sentence >= 0 ? sentence : lines.length;
}

/** A line that closes like a sentence is the title all the same when it is no longer than this and said twice, or stands first beside a day. */
const mostClosedTitle = 45;
const besideDay = 3;
const saidTwice = 5;

/** What parts the sections of a site from each other: "Chuyện nhà nông | Báo địa phương", "Tin tức › Kinh tế". */
const trailMarks = /\S\s*[|›»]\s*\S|\S\s>\s\S/u;
/** "Số: 94/KH-UBND … ngày 28 tháng 4 năm 2023" heads a document and is no title of it. */
const documentNumber = /^Số:?\s*\d+\s*[/-]/u;
/** The motto of the state, beside the name of an office as often as not. */
const motto = /cộng hòa xã hội chủ nghĩa việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/iu;
const remark = /^(?:\(.*\)|\[.*\])$/u;

interface Candidate extends PageTitle {
  readonly score: number;
}

/** Finds the title among the lines above the first running text; null when the page opens with its text. */
export function findTitle(text: string, lines: readonly PageLine[]): PageTitle | null {
  const end = firstProse(lines, 0);
  let best: Candidate | null = null;
  for (let at = 0; at < end; at += 1) {
    const candidate = candidateAt(text, lines, at, end);
    if (candidate !== null && (best === null || candidate.score > best.score)) best = candidate;
  }
  const closed = (lines[end]?.syllables ?? 0) <= mostClosedTitle ? candidateAt(text, lines, end, end) : null;
  if (closed !== null && closed.score >= (best === null ? besideDay : saidTwice)) return closed;
  return best;
}

function candidateAt(text: string, lines: readonly PageLine[], at: number, end: number): Candidate | null {
  const line = lines[at];
  if (line === undefined || line.furniture !== null || line.publication !== null) return null;
  if (hasCredit(line) || labelledByline(line) !== null) return null;
  const offset = behindPlaceholder(line) ?? 0;
  const last = offset === 0 ? lastOfTitle(lines, at, end) : at;
  const whole = lineAt(text, { start: line.start + offset, end: lines[last]?.end ?? line.end }, line.detached);
  return {
    first: at,
    last,
    span: { start: whole.start, end: whole.end },
    words: whole.words,
    score: scoreOf(lines, at, last, offset, whole.words),
  };
}

/** A title in capitals goes on in the next line when that is in capitals too and no empty line parts them; "BÁO CÁO" goes on in any. */
function lastOfTitle(lines: readonly PageLine[], at: number, end: number): number {
  const [opening, subject] = [lines[at], lines[at + 1]];
  if (opening !== undefined && isDocumentKind(opening) && subject !== undefined && at + 1 < end && subject.furniture === null)
    return at + 1;
  let last = at;
  for (let next = at + 1; next < end; next += 1) {
    const above = lines[next - 1];
    const line = lines[next];
    if (
      above === undefined ||
      line === undefined ||
      line.detached ||
      line.furniture !== null ||
      isOwnerName(above) ||
      isMastheadLine(above)
    )
      break;
    if (!isAllCapitals(above) || !isAllCapitals(line) || sameWords(above.words, line.words)) break;
    last = next;
  }
  return last;
}

/** What speaks for a title: said twice, behind a template's "null", beside the day of publication, as long as a title. The first of equals wins. */
function scoreOf(lines: readonly PageLine[], first: number, last: number, offset: number, words: readonly string[]): number {
  let score = offset > 0 ? besideDay : 0;
  if (offset === 0 && isRepeated(lines, first, words)) score += saidTwice;
  if (lines[last + 1]?.publication != null) score += besideDay;
  if (lines[first - 1]?.publication?.labelled === true) score += 2;
  if (isTitleLong(words) && !/\.$/.test(lines[last]?.slice ?? '')) score += 2;
  const line = lines[first];
  return line === undefined ? score : score - againstTitle(lines, line, first);
}

/** What speaks against it: it says whose the page is or in which of its sections it stands, is a remark in brackets, opens with an office, or stands under a picture. */
function againstTitle(lines: readonly PageLine[], line: PageLine, at: number): number {
  if (isMastheadLine(line) || remark.test(line.slice) || documentNumber.test(line.slice) || motto.test(line.slice))
    return besideDay + saidTwice;
  if (trailMarks.test(line.slice)) return besideDay + 2;
  return isOwnerName(line) || (isCaption(line) && !isFirstOwn(lines, at)) ? 2 : 0;
}

/** Whether only furniture and days stand above: a title may read like a caption ("Đồng chí … thăm …"), a caption does not come first. */
function isFirstOwn(lines: readonly PageLine[], at: number): boolean {
  return lines.slice(0, at).every((line) => line.furniture !== null || line.publication !== null);
}

/** As long as most titles: longer lines are leads, shorter ones sections. */
function isTitleLong(words: readonly string[]): boolean {
  return words.length >= 6 && words.length <= 25;
}

function isRepeated(lines: readonly PageLine[], at: number, words: readonly string[]): boolean {
  return (
    words.length >= 4 &&
    lines.some((line, other) => other !== at && sameWords(behindPlaceholder(line) === null ? line.words : line.words.slice(1), words))
  );
}
