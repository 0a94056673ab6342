import type { Config } from '../../config.js';
import { TienDoError } from '../../errors.js';
import { problemOf } from '../reason.js';
import { type Finding, fault, ok, skipped } from './finding.js';
import { type Probes, systemCode } from './probes.js';

const subject = 'Library';

/** Whether the library that was built opens and is, to the byte, what it was when it was built. */
export async function checkLibrary(config: Pick<Config, 'corpus' | 'data'>, { tryLibrary }: Pick<Probes, 'tryLibrary'>): Promise<Finding> {
  try {
    const size = await tryLibrary(config);
    if (size === null) return ok(subject, 'none yet, the next start or command builds it');
    return ok(subject, `${size.articles} articles, ${size.figures} figures, every file as it was built`);
  } catch (error) {
    if (isBroken(error))
      return fault(subject, `${error.facts.problem} in ${error.facts.path}`, 'npm run index builds it again from the articles');
    if (isUnloadable(error)) return skipped(subject, 'not looked at until the native modules load');
    return fault(subject, `does not open: ${problemOf(error)}`, 'delete the data folder; the library is built again from the articles');
  }
}

function isBroken(error: unknown): error is TienDoError<'library-broken'> {
  return error instanceof TienDoError && error.code === 'library-broken';
}

/** A native module that is not there, not compiled, or made for another Node. */
function isUnloadable(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ERR_DLOPEN_FAILED' || code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || namesBindings(error);
}

function namesBindings(error: unknown): boolean {
  return error instanceof Error && /bindings file/.test(error.message);
}
