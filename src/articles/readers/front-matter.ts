import { isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Span } from '../../language/span.js';
import { parseDay } from '../calendar-day.js';

/** What an editor says about an article above its text. Other keys are allowed and ignored. */
export interface FrontMatter {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  readonly place: string | null;
  readonly kind: 'article' | 'digest';
}

/** Front matter with where it stands (its rules included), or what is wrong with it and in which line of the file (1-based). */
export type FrontMatterResult =
  | { readonly ok: true; readonly matter: FrontMatter; readonly span: Span }
  | { readonly ok: false; readonly line: number; readonly problem: string };

const textKeys = ['title', 'publisher', 'author', 'url', 'place'] as const;
const none: FrontMatter = { title: null, publisher: null, author: null, date: null, url: null, place: null, kind: 'article' };

/** Reads the YAML between two `---` lines at the start of a file; a file without it has an empty front matter of length 0. */
export function readFrontMatter(text: string): FrontMatterResult {
  const opening = /^\s*---[ \t]*\n/.exec(text);
  if (opening === null) return { ok: true, matter: none, span: { start: 0, end: 0 } };
  const closing = /^---[ \t]*$/m.exec(text.slice(opening[0].length));
  const firstLine = opening[0].split('\n').length;
  if (closing === null) return { ok: false, line: firstLine - 1, problem: 'the front matter is not closed by a line "---"' };
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const start = opening[0].indexOf('---');
  const span = { start, end: opening[0].length + closing.index + 3 };
  const parsed = parseFields(yaml, firstLine);
  return parsed.ok ? { ...parsed, span } : parsed;
}

type Parsed = { readonly ok: true; readonly matter: FrontMatter } | { readonly ok: false; readonly line: number; readonly problem: string };

function parseFields(yaml: string, firstLine: number): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number) => firstLine - 1 + lines.linePos(offset).line;
  const error = document.errors[0];
  if (error !== undefined)
    return { ok: false, line: lineAt(error.pos[0]), problem: error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? '' };
  if (document.contents === null) return { ok: true, matter: none };
  if (!isMap(document.contents)) return { ok: false, line: firstLine, problem: 'the front matter is not a list of "key: value" lines' };
  let matter = none;
  for (const pair of document.contents.items) {
    const field = readField(pair);
    if (typeof field === 'string') return { ok: false, line: lineAt(offsetOf(pair)), problem: field };
    matter = { ...matter, ...field };
  }
  return { ok: true, matter };
}

function offsetOf(pair: Pair): number {
  return isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** The field of one pair; nothing for a key of others or an empty value; a sentence when the value is wrong. */
function readField(pair: Pair): Partial<FrontMatter> | string {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const known = textKeys.find((name) => name === key);
  if (known === undefined && key !== 'date' && key !== 'kind') return {};
  if (pair.value === null) return {};
  if (!isScalar(pair.value)) return `"${key}" must be one text`;
  const value = (pair.value.source ?? String(pair.value.value ?? '')).normalize('NFC').trim();
  if (value === '' || pair.value.value === null) return {};
  if (known !== undefined) return { [known]: value };
  return key === 'date' ? dateField(value) : kindField(value);
}

function dateField(value: string): Partial<FrontMatter> | string {
  const date = parseDay(value);
  return date === null ? `"date" is not a day of the calendar as YYYY-MM-DD or dd/mm/yyyy: ${value}` : { date };
}

function kindField(value: string): Partial<FrontMatter> | string {
  return value === 'article' || value === 'digest' ? { kind: value } : `"kind" is neither "article" nor "digest": ${value}`;
}
