import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Assistant } from '../assistant.js';
import { askFollowing, following } from '../bot/questions/conversation.js';
import { texts } from '../bot/texts.js';
import { type Output, writeLine } from './output.js';
import { plainAnswer } from './plain-answer.js';
import { reasonOf } from './reason.js';

/** What a chat needs. */
export interface ChatParts {
  readonly assistant: Assistant;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly out: Output;
  readonly err: Output;
  /** Ends the chat after the answer under way. */
  readonly stop: AbortSignal;
}

const prompt = '> ';
/** Questions that the greeting shows. */
const examplesShown = 3;

const farewells: ReadonlySet<string> = new Set(['/thoat', '/exit', '/quit']);
const helpWords: ReadonlySet<string> = new Set(['/help', '/start']);

/** Greets, then answers each line until `/thoat`, the end of input or `stop`. A question that fails is reported and does not end the chat. */
export async function chat(parts: ChatParts): Promise<void> {
  const { assistant, input, out, stop } = parts;
  await writeLine(out, `${await greeting(assistant)}\n\n${texts.help}\n${texts.terminalCommands}\n\n${texts.howToTelegram}\n`);
  await promptFor(parts);
  const ask = asking(parts);
  for await (const line of linesOf(input, stop)) {
    const words = line.trim();
    if (farewells.has(words.toLowerCase()) || out.closed) break;
    if (words !== '') await reply(words, ask, out);
    await promptFor(parts);
  }
  await writeLine(out, texts.goodbye);
}

/** The lines of the input until its end or `stop`. A line that arrives while the one before is answered waits. */
async function* linesOf(input: Readable, stop: AbortSignal): AsyncGenerator<string> {
  if (stop.aborted) return;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  stop.addEventListener('abort', () => lines.close(), { once: true });
  for await (const line of lines) {
    if (stop.aborted) return;
    yield line;
  }
}

async function greeting(assistant: Assistant): Promise<string> {
  const examples = await assistant.exampleQuestions(examplesShown);
  const hints = examples.length === 0 ? [texts.noExamples] : [texts.examplesLeadIn, ...examples.map((question) => `  ${question}`)];
  return [texts.greeting(assistant.status().articles), ...hints].join('\n');
}

async function promptFor({ input, out }: ChatParts): Promise<void> {
  if (input.isTTY === true) await out.write(prompt);
}

async function reply(words: string, ask: (question: string) => Promise<string>, out: Output): Promise<void> {
  if (!words.startsWith('/')) return writeLine(out, `${await ask(words)}\n`);
  const known = helpWords.has(words.toLowerCase());
  return writeLine(out, `${known ? `${texts.help}\n${texts.terminalCommands}` : texts.unknownCommand(words)}\n`);
}

/** Answers with the earlier question in mind. */
function asking({ assistant, out, err }: ChatParts): (question: string) => Promise<string> {
  let earlier: string | null = null;
  return async (question) => {
    try {
      const answer = await askFollowing(assistant, question, earlier);
      earlier = following(earlier, question, answer);
      return plainAnswer(answer, { bold: out.isTerminal });
    } catch (error) {
      await writeLine(err, reasonOf(error));
      return texts.failed;
    }
  };
}
