import { defaultModel } from '../../config.js';
import { TienDoError } from '../../errors.js';
import { problemOf } from '../reason.js';
import { type Finding, fault, ok } from './finding.js';
import type { Probes } from './probes.js';

const subject = 'Embedding model';

/** Whether the model's files are there and embed a word. */
export async function checkModel(
  { model, allowDownload }: { readonly model: string; readonly allowDownload: boolean },
  { tryModel }: Pick<Probes, 'tryModel'>,
): Promise<Finding> {
  try {
    return ok(subject, `${model} works, ${await tryModel(model)} dimensions`);
  } catch (error) {
    const restored = model === defaultModel ? 'git checkout -- embeddings brings it back' : 'copy its files there again';
    if (!(error instanceof TienDoError)) return fault(subject, `${model} does not load: ${problemOf(error)}`, 'npm ci');
    if (!isMissing(error)) return fault(subject, error.message.replace(/\.$/, ''), restored);
    if (allowDownload) return ok(subject, `${model} is not here yet; the next start fetches it (EMBEDDING_ALLOW_DOWNLOAD)`);
    const instead = model === defaultModel ? '' : `, or set EMBEDDING_ALLOW_DOWNLOAD=true to fetch it, or leave EMBEDDING_MODEL empty`;
    return fault(subject, `${error.facts.path} is missing`, `${restored}${instead}`);
  }
}

function isMissing(error: TienDoError): error is TienDoError<'model-missing'> {
  return error.code === 'model-missing';
}
