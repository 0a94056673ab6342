import type { Ask, Assistant } from '../../assistant.js';
import { answerJson } from '../answer-json.js';
import { readBatch } from '../batch-file.js';
import { type Command, libraryOptions, type Surroundings } from '../command.js';
import { type Output, writeLine } from '../output.js';
import { isSet, type ParsedOptions, refuseOperands, refuseTogether, requiredText, textOption } from '../parsed-options.js';
import { plainAnswer } from '../plain-answer.js';
import { reasoningText } from '../reasoning-text.js';
import { withAssistant } from '../with-assistant.js';

/** `npm run ask`: one answer, or one a line for a file of questions. */
export const askCommand: Command = {
  name: 'ask',
  summary: 'Answers a question with the exact words of an article and their source',
  operands: '"QUESTION"',
  options: {
    json: { type: 'boolean', meaning: 'print the answer as JSON' },
    batch: { type: 'string', value: 'FILE', meaning: 'answer each line {"id","question","context"?} of a JSONL file, a JSON line each' },
    explain: { type: 'boolean', meaning: 'print how the question was read, the decision and the candidates instead; with --json as JSON' },
    context: { type: 'string', value: 'QUESTION', meaning: 'the earlier question that this one follows' },
    ...libraryOptions,
  },
  run: async (parsed, surroundings) => {
    refuseTogether(parsed, ['batch', 'context']);
    refuseTogether(parsed, ['batch', 'explain']);
    const batch = textOption(parsed, 'batch');
    await (batch === null ? askOnce(parsed, surroundings) : askBatch(batch, parsed, surroundings));
    return 0;
  },
};

async function askOnce(parsed: ParsedOptions, surroundings: Surroundings): Promise<void> {
  const ask = askOf(requiredText(parsed, 'the question'), textOption(parsed, 'context'));
  const { out } = surroundings;
  const tell = isSet(parsed, 'explain') ? explained : answered;
  await withAssistant(parsed, surroundings, async ({ assistant }) =>
    writeLine(out, await tell(ask, assistant, { json: isSet(parsed, 'json'), bold: out.isTerminal })),
  );
}

interface Form {
  readonly json: boolean;
  readonly bold: boolean;
}

async function answered(ask: Ask, assistant: Assistant, { json, bold }: Form): Promise<string> {
  const answer = await assistant.ask(ask);
  return json ? answerJson(answer) : plainAnswer(answer, { bold });
}

async function explained(ask: Ask, assistant: Assistant, { json }: Form): Promise<string> {
  const reasoning = await assistant.why(ask);
  return json ? JSON.stringify(reasoning) : reasoningText(reasoning);
}

async function askBatch(path: string, parsed: ParsedOptions, surroundings: Surroundings): Promise<void> {
  refuseOperands(parsed);
  await withAssistant(parsed, surroundings, ({ assistant }) => answerLines(path, assistant, surroundings.out), { rehearse: 'few' });
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
