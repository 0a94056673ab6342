/**
 * Picks the news that weights are fitted on, which are not in the repository: the articles that the fit half of the questions names, and 3,000 others spread
 * evenly over the year. `npx tsx tests/gold/fit-news.ts NEWS.jsonl.gz data/fit/news.jsonl.gz`
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { articlesOf, readNewsGold } from './news-halves.js';

/** Articles that no question names. */
const others = 3000;

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
}

async function count(path: string): Promise<number> {
  let lines = 0;
  for await (const _ of linesOf(path)) lines += 1;
  return lines;
}

/** The lines of named articles, and each `step`th of the rest. */
async function* picked(path: string, named: ReadonlySet<string>, step: number): AsyncGenerator<string> {
  let at = 0;
  for await (const line of linesOf(path)) {
    const { file } = JSON.parse(line) as { file: string };
    if (named.has(file) || at % step === 0) yield `${line}\n`;
    at += 1;
  }
}

async function main(news: string | undefined, out: string | undefined): Promise<number> {
  if (news === undefined || out === undefined) {
    process.stderr.write('Usage: npx tsx tests/gold/fit-news.ts NEWS.jsonl.gz OUT.jsonl.gz\n');
    return 2;
  }
  const step = Math.max(1, Math.floor((await count(news)) / others));
  const named = articlesOf(readNewsGold().halves.fit.cases);
  await pipeline(Readable.from(picked(news, named, step)), createGzip(), createWriteStream(out));
  return 0;
}

process.exitCode = await main(process.argv[2], process.argv[3]);
