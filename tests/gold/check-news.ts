/**
 * Holds the questions over the news against the articles themselves, which are not in the repository:
 * `npx tsx tests/gold/check-news.ts NEWS.jsonl.gz`. Exit status 0 when every article bears out what is said of it, 1 when not, 2 for wrong usage.
 */
import { listSources, readSource } from '../../src/articles/readers/corpus.js';
import { TienDoError } from '../../src/errors.js';
import { shows } from '../../src/evaluation/shows.js';
import { evidenceFaults } from './news-evidence.js';
import { articlesOf, formFaults, type NewsGold, readNewsGold } from './news-halves.js';
import { tally } from './tally.js';

/** What is still to be found while the articles go by. */
interface Search {
  readonly gold: NewsGold;
  /** Articles that a question names. */
  readonly unread: Set<string>;
  /** Wrong figures that tempt; each must stand in some article. */
  readonly unseen: Set<string>;
  readonly faults: string[];
}

function look({ gold, unread, unseen, faults }: Search, file: string, text: string): void {
  for (const trap of unseen) if (text.includes(trap) && shows(text, trap)) unseen.delete(trap);
  if (!unread.delete(file)) return;
  for (const one of gold.whole.answered) if (one.article === file) faults.push(...evidenceFaults(one, text));
}

async function search(path: string, gold: NewsGold): Promise<string[]> {
  const unseen = new Set(gold.whole.refused.flatMap(({ must_not_contain: traps = [] }) => traps));
  const state: Search = { gold, unread: new Set(articlesOf(gold.whole.cases)), unseen, faults: [] };
  for (const source of await listSources(path)) {
    for await (const result of readSource(source)) {
      if (result.ok) look(state, result.article.file, result.article.text);
      else state.faults.push(`${result.unreadable.file}: ${result.unreadable.detail}`);
    }
  }
  const lost = [...state.unread].map((file) => `no article ${file}`);
  return [...state.faults, ...lost, ...[...unseen].map((trap) => `no article shows "${trap}"`)];
}

function summary({ halves }: NewsGold): string {
  return Object.entries(halves)
    .flatMap(([half, { cases, refused }]) => [
      `${half}: ${cases.length} questions over ${articlesOf(cases).size} articles`,
      `  type    ${told(cases.map(({ type }) => type))}`,
      `  style   ${told(cases.map(({ style }) => style))}`,
      `  reason  ${told(refused.map(({ reason }) => reason))}`,
    ])
    .join('\n');
}

function told(values: readonly string[]): string {
  const most = [...tally(values)].sort(([, a], [, b]) => b - a);
  return most.map(([name, number]) => `${name} ${number}`).join(', ');
}

async function check(path: string): Promise<number> {
  const gold = readNewsGold();
  const faults = [...formFaults(gold), ...(await search(path, gold))];
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${summary(gold)}\n${faults.length === 0 ? 'Every article bears its questions out.' : `${faults.length} faults`}\n`);
  return faults.length === 0 ? 0 : 1;
}

async function main(path: string | undefined): Promise<number> {
  if (path === undefined) {
    process.stderr.write('Usage: npx tsx tests/gold/check-news.ts NEWS.jsonl.gz\n');
    return 2;
  }
  try {
    return await check(path);
  } catch (error) {
    if (!(error instanceof TienDoError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv[2]);
