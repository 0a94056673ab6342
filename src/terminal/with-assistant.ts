import type { OpenedAssistant } from '../assistant/open.js';
import type { Surroundings } from './command.js';
import { writeLine } from './output.js';
import { dayOption, type ParsedOptions, textOption } from './parsed-options.js';
import { createProgressLine } from './progress.js';

/**
 * Opens the assistant as the options and the configuration say, hands it over, and closes it whatever happens.
 * @param allowEmpty Whether the corpus may have no article yet.
 */
export async function withAssistant<T>(
  parsed: ParsedOptions,
  surroundings: Surroundings,
  use: (opened: OpenedAssistant) => Promise<T>,
  allowEmpty = false,
): Promise<T> {
  const opened = await openAssistant(parsed, surroundings, allowEmpty);
  try {
    return await use(opened);
  } finally {
    await opened.assistant.close();
  }
}

async function openAssistant(parsed: ParsedOptions, { config, open, err }: Surroundings, allowEmpty: boolean): Promise<OpenedAssistant> {
  const today = dayOption(parsed, 'today');
  const progress = createProgressLine(err);
  try {
    return await open({
      corpus: textOption(parsed, 'corpus') ?? config.corpus,
      data: textOption(parsed, 'data') ?? config.data,
      embedding: config.embedding,
      today,
      allowEmpty,
      allowedFetchHosts: config.allowedFetchHosts,
      onProgress: progress.update,
      onNotice: (line) => void writeLine(err, line),
    });
  } finally {
    await progress.finish();
  }
}
