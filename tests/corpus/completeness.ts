/**
 * Shows that no fact of a page is missing from its digest, and that no sentence is copied:
 * `npx tsx tests/corpus/completeness.ts FOLDER_OF_PAGES`. Exit status 0 when all is there, 1 when not, 2 for wrong usage.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDigest, toldBy } from './digest.js';
import { digests } from './digests.js';
import { missingFacts } from './missing-facts.js';
import { bodyLinesOf, factsOf } from './page-facts.js';
import { sharedRuns } from './shared-runs.js';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));

function compare(folder: string, page: string, file: string): string[] {
  const raw = readFileSync(join(folder, page), 'utf8');
  const digest = readDigest(corpus, file);
  const facts = factsOf(raw);
  const missing = missingFacts(facts, toldBy(digest)).map(({ kind, fact }) => `  missing (${kind}): ${fact}`);
  const copied = sharedRuns(bodyLinesOf(raw).join('\n'), digest.body).map((run) => `  copied: ${run}`);
  const counts = Object.entries(facts).map(([kind, list]: [string, readonly string[]]) => `${list.length} ${kind}`);
  process.stdout.write(`${page} → ${file}: ${counts.join(', ')}\n`);
  return [...missing, ...copied];
}

function main(folder: string | undefined): number {
  if (folder === undefined) {
    process.stderr.write('Usage: npx tsx tests/corpus/completeness.ts FOLDER_OF_PAGES\n');
    return 2;
  }
  const pages = readdirSync(folder).sort();
  let faults = 0;
  for (const { file, pagePrefix } of digests) {
    const page = pages.find((name) => name.startsWith(pagePrefix));
    const found = page === undefined ? [`${file}: no page ${pagePrefix}* in ${folder}`] : compare(folder, page, file);
    for (const line of found) process.stdout.write(`${line}\n`);
    faults += found.length;
  }
  process.stdout.write(faults === 0 ? 'Every fact is there and nothing is copied.\n' : `${faults} faults\n`);
  return faults === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
