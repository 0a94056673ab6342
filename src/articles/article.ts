import type { Span } from '../language/span.js';

/**
 * What a block of an article is. Only `noise` (page furniture) and `front-matter` are neither indexed nor quoted.
 * A `caption` may be quoted but is not evidence for a figure of the period; a `byline` names the author.
 */
export type BlockKind =
  | 'title'
  | 'dateline'
  | 'lead'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'caption'
  | 'byline'
  | 'front-matter'
  | 'noise';

/** A span of an article's canonical text with a kind. Blocks are in text order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string;

/** The day that an article speaks from; relative words ("đến nay", "năm nay") are resolved against it. */
export interface Dateline {
  readonly date: IsoDate;
  /** Where the text says so; null when the day comes from front matter or a record's field. */
  readonly span: Span | null;
  /** `published`: the page says when it was published. `event`: the first full date of the opening paragraphs. */
  readonly rule: 'published' | 'event';
}

/** One published text. `text` is canonical and immutable; everything else refers to spans of it. */
export interface Article {
  /** Path relative to the corpus folder with `/` between its parts; for a record of a JSONL file its `file` or `id`. Unique in a corpus. */
  readonly file: string;
  /**
   * Canonical text: of a `.txt` or `.md` file the whole file (front matter included, as a block of its own); of a JSONL record
   * its title, lead and body joined by an empty line; of a web page, a Word or a PDF file its lines as read, an empty line between them.
   */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Never empty: front matter's title, else the title block, else the file's name. */
  readonly title: string;
  /** Where the title stands in the text; null when it stands in no block. */
  readonly titleSpan: Span | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** The day of publication when the page or its front matter gives it, never guessed. */
  readonly date: IsoDate | null;
  readonly dateline: Dateline | null;
  readonly url: string | null;
  /** The place an editor wrote into front matter ("huyện Tháp Mười, tỉnh Đồng Tháp"), else null. */
  readonly place: string | null;
  /** `digest`: a summary in other words, shown to the reader as "bản tóm lược". */
  readonly kind: 'article' | 'digest';
}

/** A source that could not be read. It never stops the others. */
export interface UnreadableSource {
  readonly file: string;
  /** 1-based line in a JSONL file, when the fault is in one line. */
  readonly line: number | null;
  readonly reason: UnreadableReason;
  /** One sentence in English with the particulars, for logs and receipts. */
  readonly detail: string;
}

/** `scanned`: pictures of pages, no text; `too-large`: more bytes, pages or unpacked bytes than are read; `broken-file`: not of its kind, or locked; `unknown-format`: of a kind that is not read; `too-slow`, `too-much-memory`: reading it was broken off. */
export type UnreadableReason =
  | 'not-utf-8'
  | 'empty'
  | 'broken-json'
  | 'bad-record'
  | 'front-matter'
  | 'duplicate-name'
  | 'input-output'
  | 'scanned'
  | 'too-large'
  | 'broken-file'
  | 'unknown-format'
  | 'too-slow'
  | 'too-much-memory';

/** What a reader gives for one source: an article, or why there is none. */
export type ReadResult = { readonly ok: true; readonly article: Article } | { readonly ok: false; readonly unreadable: UnreadableSource };
