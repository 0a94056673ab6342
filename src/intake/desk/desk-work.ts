import { readSource, type Source } from '../../articles/readers/corpus.js';
import { figureChanges } from '../../library/figure-changes.js';
import type { FigureChange } from '../../library/receipt.js';
import { figuredOf, isReprint, isSameDocument, wordingOf } from '../wording.js';
import { readGiven } from './read-given.js';
import type { Comparison, DeskWork, FileReading, Pair, Relation } from './reading-desk.js';

/** The work itself, done where it is called. */
export const deskWork: DeskWork = {
  read: readGiven,
  file: readFile,
  relate: async (comparison) => ({ ok: true, relations: relationsOf(comparison) }),
  changes: async (pair) => ({ ok: true, changes: changesOf(pair) }),
};

async function readFile(source: Source): Promise<FileReading> {
  for await (const result of readSource(source)) return result.ok ? { ok: true, wording: wordingOf(result.article) } : result;
  return { ok: false, unreadable: { file: source.file, line: null, reason: 'empty', detail: 'The file has no article.' } };
}

function relationsOf(comparison: Comparison): Relation[] {
  const own = figuredOf(comparison.own);
  return comparison.held.map((article) => {
    const held = figuredOf(article);
    return { sameDocument: isSameDocument(own, held), reprint: isReprint(own, held) };
  });
}

function changesOf({ own, held }: Pair): FigureChange[] {
  return figureChanges(figuredOf(held).stored, { ...figuredOf(own).stored, file: held.file });
}
