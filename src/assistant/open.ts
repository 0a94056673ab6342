import { downloadReporter } from '../embedding/download-report.js';
import { openEmbedder } from '../embedding/transformers-embedder.js';
import { modelsDir } from '../program.js';
import type { OpenedAssistant, OpenOptions } from './open-options.js';

/**
 * Opens the assistant, building or refreshing its library first. The embedding process takes as long to start as everything else: it is started before everything else is loaded.
 * @throws TienDoError `corpus-missing`, `corpus-empty`, `model-missing`, `model-broken`, `library-busy`, `library-broken`.
 */
export async function openAssistant(options: OpenOptions): Promise<OpenedAssistant> {
  const { model, allowDownload } = options.embedding;
  const say = options.onNotice ?? (() => undefined);
  const onRestart = (problem: string): void => say(`The embedding process was started again: ${problem}`);
  const embedder = await openEmbedder({ model, modelsDir, allowDownload, onRestart, onDownload: downloadReporter(say) });
  try {
    const { openWith } = await import('./open-with.js');
    return await openWith(embedder, options);
  } catch (error) {
    await embedder.close();
    throw error;
  }
}
