import type { Standing } from '../../intake/standing.js';
import type { FigureChange } from '../../library/receipt.js';
import { intakeTexts } from '../texts/intake-texts.js';

const { standing: words } = intakeTexts;

/** The most figures that are listed. */
const listed = 5;

/** How a document stands to what the corpus has: a sentence, and for a version the figures that change. */
export function standingLines(standing: Standing): string[] {
  switch (standing.kind) {
    case 'new':
      return [words.new];
    case 'same':
      return [standing.address === null ? words.same(standing.of.title) : words.sameElsewhere(standing.of.title)];
    case 'reprint':
      return [words.reprint(standing.of.title)];
    case 'fixed':
      return [words.fixed(standing.of.file)];
    case 'version':
      return [words.version(standing.of.title), ...changeLines(standing.changes)];
  }
}

function changeLines(changes: readonly FigureChange[]): string[] {
  if (changes.length === 0) return [words.noChanges];
  const rest = changes.length - listed;
  return [`${words.changes}:`, ...changes.slice(0, listed).map(changeLine), ...(rest > 0 ? [`• … (+${rest})`] : [])];
}

function changeLine({ indicator, locality, period, before, after }: FigureChange): string {
  const of = [indicator, locality, period].filter((part) => part !== null && part !== '').join(', ');
  return `• ${of}: ${before} → ${after}`;
}
