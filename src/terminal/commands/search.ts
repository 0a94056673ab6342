import type { PassageHit } from '../../assistant.js';
import { readBatch } from '../batch-file.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { explanationLines } from '../explanation-lines.js';
import { type Output, writeLine } from '../output.js';
import { integerOption, isSet, type ParsedOptions, refuseOperands, refuseTogether, requiredText, textOption } from '../parsed-options.js';
import { withAssistant } from '../with-assistant.js';

/** The number of passages that are shown unless told otherwise. */
const defaultK = 10;

/** `npm run search`: passages with their scores. */
export const searchCommand: Command = {
  name: 'search',
  summary: 'Finds the passages that fit a question best, with their scores',
  operands: '"QUESTION"',
  options: {
    k: { type: 'string', short: 'k', value: 'N', meaning: `the most passages to give (default ${defaultK})` },
    json: { type: 'boolean', meaning: 'print each passage as a line of JSON' },
    batch: { type: 'string', value: 'FILE', meaning: 'search for each line {"id","question"} of a JSONL file, a JSON line each' },
    explain: { type: 'boolean', meaning: 'say where each score comes from' },
    ...libraryOptions,
  },
  run: async (parsed, surroundings) => {
    refuseTogether(parsed, ['batch', 'explain']);
    const k = integerOption(parsed, 'k', { min: 1, max: 1000, default: defaultK });
    const batch = textOption(parsed, 'batch');
    await (batch === null ? searchOnce(k, parsed, surroundings) : searchBatch(batch, k, parsed, surroundings));
    return 0;
  },
};

async function searchOnce(k: number, parsed: ParsedOptions, surroundings: Surroundings): Promise<void> {
  const question = requiredText(parsed, 'the question');
  const explain = isSet(parsed, 'explain');
  await withAssistant(parsed, surroundings, async ({ assistant }) => {
    const hits = await assistant.search(question, k);
    await (isSet(parsed, 'json') ? printJson(hits, explain, surroundings.out) : printPlain(hits, explain, surroundings.out));
  });
}

async function searchBatch(path: string, k: number, parsed: ParsedOptions, surroundings: Surroundings): Promise<void> {
  refuseOperands(parsed);
  const { out } = surroundings;
  await withAssistant(parsed, surroundings, async ({ assistant }) => {
    for await (const { id, question } of readBatch(path)) {
      if (out.closed) return;
      const hits = await assistant.search(question, k);
      await writeLine(out, JSON.stringify({ id, hits: hits.map(hitFields) }));
    }
  });
}

function hitFields({ file, start, end, text, score }: PassageHit) {
  return { file, start, end, text, score };
}

async function printJson(hits: readonly PassageHit[], explain: boolean, out: Output): Promise<void> {
  for (const hit of hits) {
    await writeLine(out, JSON.stringify(explain ? { ...hitFields(hit), explanation: hit.explanation } : hitFields(hit)));
  }
}

async function printPlain(hits: readonly PassageHit[], explain: boolean, out: Output): Promise<void> {
  for (const [position, hit] of hits.entries()) {
    const tree = explain ? `\n${explanationLines(hit.explanation, 1).join('\n')}` : '';
    await writeLine(out, `${position + 1}. ${hit.score.toFixed(4)}  ${hit.file} ${hit.start}-${hit.end}${tree}\n${hit.text}\n`);
  }
}
