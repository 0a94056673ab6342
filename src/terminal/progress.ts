import type { IndexProgress } from '../assistant.js';
import { stageTexts } from '../bot/texts/indexing-texts.js';
import type { Output } from './output.js';

/** A share of the work after which a stage that is not watched on a terminal says so again, in percent. */
const sparseStep = 25;

/** Shows how far indexing is. */
export interface ProgressLine {
  readonly update: (progress: IndexProgress) => void;
  /** Clears the line of a terminal. */
  finish(): Promise<void>;
}

/** On a terminal one line that is rewritten; elsewhere a line at each stage and at each quarter of it, though stages go hand in hand. */
export function createProgressLine(output: Output): ProgressLine {
  const said = new Map<IndexProgress['stage'], string>();
  let shown = '';
  let pending: Promise<void> = Promise.resolve();
  const print = (text: string): void => {
    shown = text;
    pending = pending.then(() => output.write(output.isTerminal ? `\r\u001b[K${text}` : `${text}\n`));
  };
  return {
    update: (progress) => {
      const text = describe(progress, output.isTerminal ? 1 : sparseStep);
      if (text === (output.isTerminal ? shown : said.get(progress.stage))) return;
      said.set(progress.stage, text);
      print(text);
    },
    finish: async () => {
      if (output.isTerminal && shown !== '') print('');
      shown = '';
      await pending;
    },
  };
}

function describe({ stage, done, total }: IndexProgress, step: number): string {
  const name = stageTexts[stage];
  if (total === null) return step === 1 ? `${name}: ${done}` : `${name} …`;
  const percent = total === 0 ? 100 : Math.floor((100 * done) / total / step) * step;
  return step === 1 ? `${name}: ${done}/${total} (${percent}%)` : `${name}: ${percent}%`;
}
