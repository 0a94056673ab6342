import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bench } from '../evaluation/bench/bench.js';
import type { Measurement, PeerQuestion } from '../evaluation/bench/measurement.js';
import { parseGold } from '../evaluation/gold.js';
import { readText } from './batch-file.js';
import { benchPicture } from './bench-picture.js';
import { benchReport } from './bench-report.js';
import type { Surroundings } from './command.js';
import { writeLine } from './output.js';
import { integerOption, isSet, type ParsedOptions, refuseOperands, textOption } from './parsed-options.js';

const modelsDir = fileURLToPath(new URL('../../embeddings', import.meta.url));
/** Null: all of them. */
const sizes: readonly (number | null)[] = [100, 1_000, 10_000, null];

/** Measures one number of articles after another and prints the table, or each measurement as a line of JSON as soon as it is there. */
export async function runBench(parsed: ParsedOptions, { config, out, err }: Surroundings): Promise<number> {
  refuseOperands(parsed);
  const given = integerOption(parsed, 'articles', { min: 0, max: 10_000_000, default: 0 });
  const ground = {
    corpus: textOption(parsed, 'corpus') ?? config.corpus,
    scratch: textOption(parsed, 'scratch') ?? tmpdir(),
    embedder: { ...config.embedding, modelsDir },
    peerQuestions: await peerQuestions(textOption(parsed, 'peers')),
    say: (line: string): void => void writeLine(err, line),
  };
  const measured: Measurement[] = [];
  for (const articles of given === 0 ? sizes : [given]) {
    const measurement = await bench({ ...ground, articles });
    measured.push(measurement);
    if (isSet(parsed, 'json')) await writeLine(out, JSON.stringify(measurement));
    if (articles !== null && measurement.index.articles < articles) break;
  }
  if (!isSet(parsed, 'json')) await writeLine(out, benchReport(measured));
  const picture = textOption(parsed, 'picture');
  if (picture !== null) await writeFile(picture, await benchPicture(measured));
  return 0;
}

/** The answerable questions of a gold set; those that need an earlier question are passed over. */
async function peerQuestions(path: string | null): Promise<PeerQuestion[]> {
  const gold = path === null ? [] : parseGold(await readText(path), path);
  return gold.flatMap(({ question, article, also, context, answerable }) =>
    answerable && article !== null && context === null ? [{ question, articles: [article, ...also] }] : [],
  );
}
