import type { OpenedAssistant, OpenOptions } from '../assistant/open-options.js';
import type { Surroundings } from './command.js';
import { writeLine } from './output.js';
import { dayOption, type ParsedOptions, textOption } from './parsed-options.js';
import { createProgressLine } from './progress.js';

/** In which way the assistant is opened: see `OpenOptions`. By default over a corpus that has articles, without rehearsals. */
type Ways = Pick<OpenOptions, 'allowEmpty' | 'rehearse'>;

/**
 * Opens the assistant as the options and the configuration say, hands it over, and closes it whatever happens.
 * A command that asks once does not want rehearsals, one that asks much does.
 */
export async function withAssistant<T>(
  parsed: ParsedOptions,
  surroundings: Surroundings,
  use: (opened: OpenedAssistant) => Promise<T>,
  ways: Ways = {},
): Promise<T> {
  const opened = await openAssistant(parsed, surroundings, ways);
  try {
    return await use(opened);
  } finally {
    await opened.assistant.close();
  }
}

async function openAssistant(parsed: ParsedOptions, { config, open, err }: Surroundings, ways: Ways): Promise<OpenedAssistant> {
  const today = dayOption(parsed, 'today');
  const progress = createProgressLine(err);
  try {
    return await open({
      corpus: textOption(parsed, 'corpus') ?? config.corpus,
      data: textOption(parsed, 'data') ?? config.data,
      embedding: config.embedding,
      today,
      rehearse: 'none',
      ...ways,
      allowedFetchHosts: config.allowedFetchHosts,
      onProgress: progress.update,
      onNotice: (line) => void writeLine(err, line),
    });
  } finally {
    await progress.finish();
  }
}
