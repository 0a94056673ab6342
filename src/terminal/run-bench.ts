import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { type BenchOptions, bench, benchSteady } from '../evaluation/bench/bench.js';
import type { Measurement, PeerQuestion } from '../evaluation/bench/measurement.js';
import { parseGold } from '../evaluation/gold.js';
import { modelsDir } from '../program.js';
import { readText } from './batch-file.js';
import { benchPicture } from './bench-picture.js';
import { benchReport, steadyReport } from './bench-report.js';
import type { Surroundings } from './command.js';
import { writeLine } from './output.js';
import { integerOption, isSet, type ParsedOptions, refuseOperands, refuseTogether, textOption } from './parsed-options.js';

/** Null: all of them. */
const sizes: readonly (number | null)[] = [100, 1_000, 10_000, null];
/** A day in miniature. */
const steadyPlan = { questions: 20_000, reloads: 20 };
const steadyArticles = 1_000;

/** Measures one number of articles after another and prints the table, or each measurement as a line of JSON as soon as it is there. */
export async function runBench(parsed: ParsedOptions, { config, out, err }: Surroundings): Promise<number> {
  refuseOperands(parsed);
  refuseTogether(parsed, ['steady', 'peers']);
  refuseTogether(parsed, ['steady', 'picture']);
  const given = integerOption(parsed, 'articles', { min: 0, max: 10_000_000, default: 0 });
  const json = isSet(parsed, 'json');
  const ground = {
    corpus: textOption(parsed, 'corpus') ?? config.corpus,
    scratch: textOption(parsed, 'scratch') ?? tmpdir(),
    embedder: { ...config.embedding, modelsDir },
    say: (line: string): void => void writeLine(err, line),
  };
  if (isSet(parsed, 'steady')) {
    const steady = await benchSteady({ ...ground, articles: given === 0 ? steadyArticles : given }, steadyPlan);
    await writeLine(out, json ? JSON.stringify(steady) : steadyReport(steady));
    return 0;
  }
  const peers = await peerQuestions(textOption(parsed, 'peers'));
  const measured: Measurement[] = [];
  for await (const measurement of growing({ ...ground, peerQuestions: peers }, given === 0 ? sizes : [given])) {
    measured.push(measurement);
    if (json) await writeLine(out, JSON.stringify(measurement));
  }
  if (!json) await writeLine(out, benchReport(measured));
  const picture = textOption(parsed, 'picture');
  if (picture !== null) await writeFile(picture, await benchPicture(measured));
  return 0;
}

/** Ends where the corpus has no more articles. */
async function* growing(ground: Omit<BenchOptions, 'articles'>, numbers: readonly (number | null)[]): AsyncGenerator<Measurement> {
  for (const articles of numbers) {
    const measurement = await bench({ ...ground, articles });
    yield measurement;
    if (articles !== null && measurement.index.articles < articles) return;
  }
}

/** The answerable questions of a gold set; those that need an earlier question are passed over. */
async function peerQuestions(path: string | null): Promise<PeerQuestion[]> {
  const gold = path === null ? [] : parseGold(await readText(path), path);
  return gold.flatMap(({ question, article, also, context, answerable }) =>
    answerable && article !== null && context === null ? [{ question, articles: [article, ...also] }] : [],
  );
}
