import { downloadReporter } from '../../embedding/download-report.js';
import { openEmbedder } from '../../embedding/transformers-embedder.js';
import { evaluateRetrieval } from '../../evaluation/retrieval.js';
import { readHeldOut } from '../../evaluation/retrieval-articles.js';
import { modelsDir } from '../../program.js';
import type { Surroundings } from '../command.js';
import { writeLine } from '../output.js';
import { integerOption, isSet, type ParsedOptions, refuseOperands, textOption } from '../parsed-options.js';
import { retrievalReport } from '../retrieval-report.js';

const most = { articles: 5000, queries: 500 };

/** `npm run evaluate -- --retrieval`: how well titles and leads of held-out articles find their passages. */
export async function evaluateRetrievalOf(parsed: ParsedOptions, { config, out, err }: Surroundings): Promise<number> {
  refuseOperands(parsed);
  const articles = integerOption(parsed, 'articles', { min: 2, max: 1_000_000, default: most.articles });
  const queries = integerOption(parsed, 'queries', { min: 1, max: 1_000_000, default: most.queries });
  const say = (line: string): void => void writeLine(err, line);
  const embedder = await openEmbedder({ ...config.embedding, modelsDir, onRestart: say, onDownload: downloadReporter(say) });
  try {
    const heldOut = await readHeldOut(textOption(parsed, 'corpus') ?? config.corpus, articles);
    await writeLine(err, `${heldOut.length} held-out articles without near-duplicates.`);
    const evaluation = await evaluateRetrieval(heldOut, embedder, queries);
    await writeLine(out, isSet(parsed, 'json') ? JSON.stringify(evaluation) : retrievalReport(evaluation));
  } finally {
    await embedder.close();
  }
  return 0;
}
