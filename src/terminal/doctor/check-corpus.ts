import { resolve } from 'node:path';
import { TienDoError } from '../../errors.js';
import { problemOf } from '../reason.js';
import { type Finding, fault, ok } from './finding.js';
import { type Probes, systemCode } from './probes.js';

const subject = 'Articles';

/** Whether there are articles, and whether administrators can add more from Telegram. */
export async function checkCorpus(corpus: string, probes: Pick<Probes, 'countSources' | 'tryWriting'>): Promise<Finding> {
  const path = resolve(corpus);
  try {
    const count = await probes.countSources(corpus);
    if (count === 0) return fault(subject, `no article in ${path}`, 'put .txt, .md, .html, .docx, .pdf or .jsonl files there');
    return ok(subject, `${count} ${count === 1 ? 'file' : 'files'} in ${path}${await remark(corpus, probes)}`);
  } catch (error) {
    if (error instanceof TienDoError && error.code === 'corpus-missing')
      return fault(subject, `there is no ${path}`, 'correct CORPUS_DIR: a folder, or one .jsonl or .jsonl.gz file');
    if (systemCode(error) === 'EACCES')
      return fault(subject, `${path} may not be read by this user`, 'let this user read it (chmod -R a+rX)');
    return fault(subject, `${path} cannot be read: ${problemOf(error)}`, 'correct CORPUS_DIR');
  }
}

/** A corpus that cannot be written is no fault: a service keeps it that way. */
async function remark(corpus: string, { tryWriting }: Pick<Probes, 'tryWriting'>): Promise<string> {
  if (/\.jsonl(?:\.gz)?$/i.test(corpus)) return '';
  try {
    await tryWriting(corpus);
    return '';
  } catch (error) {
    return ` (this user cannot write there${codeIn(error)}: articles are put there by hand, not from Telegram)`;
  }
}

function codeIn(error: unknown): string {
  const code = systemCode(error);
  return code === null ? '' : `, ${code}`;
}
