import type { Article, Block } from '../articles/article.js';
import { estimateTokens } from '../articles/estimate-tokens.js';
import { splitPassages } from '../articles/passages.js';
import { type Span, sliceOf } from '../language/span.js';
import { analyze } from '../language/terms.js';
import { isBigram, type PassageTerms, passageTerms } from '../library/passage-terms.js';

/** A passage to be found. */
export interface RetrievalPassage {
  /** Position of its article. */
  readonly article: number;
  readonly text: string;
  readonly terms: PassageTerms;
}

/** A text that must find a passage of its article. */
export interface RetrievalQuery {
  readonly article: number;
  readonly text: string;
}

/** What is looked for among what. */
export interface RetrievalSet {
  readonly name: string;
  readonly passages: readonly RetrievalPassage[];
  readonly queries: readonly RetrievalQuery[];
}

/** Share of a passage's syllable pairs from which it merely repeats a text. */
const repeatedFrom = 0.5;
const fewestPairs = 3;

/**
 * Titles among whole articles, titles among articles without their leads, and leads among articles without their leads. Titles are never indexed. A
 * passage that merely repeats the title, or where leads are left out the title or the lead (half of its syllable pairs are theirs), is not indexed
 * either: nothing is found for being a copy. An article without a passage left asks nothing.
 * @param tokenLimit The most tokens a passage may have, specials included.
 */
export function retrievalSets(articles: readonly Article[], tokenLimit: number): RetrievalSet[] {
  const titles = articles.map(({ title }, article) => ({ article, text: title }));
  const leads = articles.map((each, article) => ({ article, text: leadOf(each, tokenLimit) }));
  const whole = articles.flatMap((each, article) => passagesOf(each, article, tokenLimit, [each.title]));
  const bodies = articles.flatMap((each, article) => {
    const body = withBlocks(each, ({ kind }) => kind !== 'lead');
    return passagesOf(body, article, tokenLimit, [each.title, ...leadBlocks(each).map((block) => sliceOf(each.text, block))]);
  });
  return [
    { name: 'title → whole article', passages: whole, queries: answerable(titles, whole) },
    { name: 'title → body', passages: bodies, queries: answerable(titles, bodies) },
    { name: 'lead → body', passages: bodies, queries: answerable(leads, bodies) },
  ];
}

function leadBlocks({ blocks }: Article): Block[] {
  return blocks.filter(({ kind }) => kind === 'lead');
}

/** The first passage of the lead: it fits the embedder. Empty when there is none. */
function leadOf(article: Article, tokenLimit: number): string {
  const [first] = split(
    withBlocks(article, ({ kind }) => kind === 'lead'),
    tokenLimit,
  );
  return first === undefined ? '' : sliceOf(article.text, first);
}

function withBlocks(article: Article, wanted: (block: Block) => boolean): Article {
  return { ...article, blocks: article.blocks.filter(wanted) };
}

function split(article: Article, tokenLimit: number): Span[] {
  return splitPassages(article, { maxTokens: tokenLimit, countTokens: estimateTokens });
}

function passagesOf(source: Article, article: number, tokenLimit: number, originals: readonly string[]): RetrievalPassage[] {
  const known = new Set(originals.flatMap((original) => analyze(original).folded));
  return split(source, tokenLimit).flatMap((span) => {
    const own = analyze(source.text, span);
    return repeats(own.folded, known) ? [] : [{ article, text: sliceOf(source.text, span), terms: passageTerms(own, []) }];
  });
}

function repeats(terms: readonly string[], known: ReadonlySet<string>): boolean {
  const pairs = terms.filter(isBigram);
  return pairs.length > 0 && pairs.filter((pair) => known.has(pair)).length >= repeatedFrom * pairs.length;
}

function answerable(queries: readonly RetrievalQuery[], passages: readonly RetrievalPassage[]): RetrievalQuery[] {
  const present = new Set(passages.map(({ article }) => article));
  return queries.filter(({ article, text }) => present.has(article) && analyze(text).folded.filter(isBigram).length >= fewestPairs);
}
