import { canonicalize } from '../../src/language/canonical.js';

/** What a page states that a digest must state too, each as the page writes it. */
export interface PageFacts {
  readonly dates: readonly string[];
  readonly documents: readonly string[];
  /** Numbers, with the unit word that follows. */
  readonly numbers: readonly string[];
  /** Names, abbreviations and other capitalised words inside sentences. */
  readonly names: readonly string[];
  /** What stands in quotation marks. */
  readonly quotations: readonly string[];
}

const furniture: readonly RegExp[] = [
  /^Xuất bản thông tin$/,
  /^null /,
  /^Chi tiết bài viết/,
  /^https?:\/\/\S+$/,
  /^< Trở về/,
  /^Gửi bình luận/,
  /^Phản hồi$/,
  /^Các tin khác$/,
  /^Bản đồ hành chính/,
  /^Thống kê truy cập/,
  /^• .*: [\d.,]+$/,
  /^loading\.*$/,
];

const dayPattern = /(?<![\d/])\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/g;
const clockPattern = /\d{1,2}:\d{2}(?::\d{2})?/g;
const documentPattern = /\d+-[A-ZĐ]+\/[A-ZĐ]+/g;
const listMarker = /\(\d{1,2}\)\s/g;
const quotationPattern = /“([^”]+)”/g;
const numberPattern = /(?<![\p{L}\d-])\d[\d.,/]*(?<![.,/])%?(?: (\p{L}+))?/gu;
/** Words that follow a number without being its unit. */
const notUnits: ReadonlySet<string> = new Set([
  'của',
  'và',
  'đến',
  'trực',
  'theo',
  'so',
  'có',
  'đạt',
  'chiếm',
  'đưa',
  'từ',
  'là',
  'về',
  'đề',
  'triển',
]);
const namePattern = /\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)*/gu;

/** The page's own lines: canonical, without page furniture. */
export function bodyLinesOf(raw: string): string[] {
  return canonicalize(raw)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !furniture.some((pattern) => pattern.test(line)));
}

/** Lists the facts of a page in the order of the text, each once. */
export function factsOf(raw: string): PageFacts {
  const text = bodyLinesOf(raw).join('\n').replace(listMarker, '').replace(clockPattern, '');
  const withoutDates = text.replace(dayPattern, ' ').replace(documentPattern, ' ');
  return {
    dates: unique(matches(text, dayPattern)),
    documents: unique(matches(text, documentPattern)),
    numbers: unique([...withoutDates.matchAll(numberPattern)].map(withUnit)),
    names: unique(text.split(/[.!?:;]\s|\n/).flatMap(namesOf)),
    quotations: unique([...text.matchAll(quotationPattern)].map((match) => match[1] ?? '')),
  };
}

function withUnit(match: RegExpExecArray): string {
  const unit = match[1];
  const number = unit === undefined ? match[0] : match[0].slice(0, -unit.length - 1);
  const plain = unit === undefined || notUnits.has(unit) || number.endsWith('%') || /^(19|20)\d\d$/.test(number);
  return plain ? number : match[0];
}

/** A lone capital that opens a sentence is no name, nor is the word "Theo" before one. */
function namesOf(sentence: string): string[] {
  const start = sentence.startsWith('Theo ') ? 'Theo '.length : 0;
  const clause = sentence.slice(start);
  const opening = start > 0 ? -1 : clause.search(/[\p{L}\p{N}]/u);
  return [...clause.matchAll(namePattern)].filter((match) => match.index !== opening || match[0].includes(' ')).map((match) => match[0]);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[0]);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
