import type { Ask, Assistant } from '../../assistant.js';
import { answerJson } from '../answer-json.js';
import { readBatch } from '../batch-file.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { type Output, writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands, refuseTogether, requiredText, textOption } from '../parsed-options.js';
import { plainAnswer } from '../plain-answer.js';
import { withAssistant } from '../with-assistant.js';

/** `npm run ask`: one answer, or one a line for a file of questions. */
export const askCommand: Command = {
  name: 'ask',
  summary: 'Answers a question with the exact words of an article and their source',
  operands: '"QUESTION"',
  options: {
    json: { type: 'boolean', meaning: 'print the answer as JSON' },
    batch: { type: 'string', value: 'FILE', meaning: 'answer each line {"id","question","context"?} of a JSONL file, a JSON line each' },
    context: { type: 'string', value: 'QUESTION', meaning: 'the earlier question that this one follows' },
    ...libraryOptions,
  },
  run: async (parsed, surroundings) => {
    refuseTogether(parsed, ['batch', 'context']);
    const batch = textOption(parsed, 'batch');
    await (batch === null ? askOnce(parsed, surroundings) : askBatch(batch, parsed, surroundings));
    return 0;
  },
};

async function askOnce(parsed: ParsedOptions, surroundings: Surroundings): Promise<void> {
  const ask = askOf(requiredText(parsed, 'the question'), textOption(parsed, 'context'));
  const { out } = surroundings;
  await withAssistant(parsed, surroundings, async ({ assistant }) => {
    const answer = await assistant.ask(ask);
    await writeLine(out, isSet(parsed, 'json') ? answerJson(answer) : plainAnswer(answer, { bold: out.isTerminal }));
  });
}

async function askBatch(path: string, parsed: ParsedOptions, surroundings: Surroundings): Promise<void> {
  refuseOperands(parsed);
  await withAssistant(parsed, surroundings, ({ assistant }) => answerLines(path, assistant, surroundings.out));
}

async function answerLines(path: string, assistant: Assistant, out: Output): Promise<void> {
  for await (const { id, question, context } of readBatch(path)) {
    if (out.closed) return;
    await writeLine(out, answerJson(await assistant.ask(askOf(question, context)), id));
  }
}

function askOf(question: string, context: string | null): Ask {
  return context === null || context.trim() === '' ? { question } : { question, context };
}
