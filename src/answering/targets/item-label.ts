import type { Figure } from '../../figures/figure.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { stopSyllables } from '../vocabulary/stop-words.js';
import { onceFor } from '../words/once-for.js';
import { type Syllable, standsFor } from '../words/syllables.js';

/**
 * Whether a figure is of another item of an enumeration than the one asked for: "diện tích quế 9.240 ha, chè 1.013 ha" to the area of chè. Another figure of its
 * unit is labelled by nothing but words of the question, its own label lacks one of them and has a word that is none.
 */
export function isOtherItem(question: Question, evidence: Evidence, figure: Figure): boolean {
  const own = labelOf(figure, evidence);
  if (own.length === 0 || own.every((word) => isAsked(question, word))) return false;
  return evidence.figures.some((other) => {
    if (other === figure || other.unit !== figure.unit || other.kind !== figure.kind) return false;
    const label = labelOf(other, evidence);
    const named = label.length > 0 && label.every((word) => isAsked(question, word));
    return named && label.some((word) => !own.some(({ normal }) => normal === word.normal));
  });
}

/** The topic words between a figure and the mark or the figure before it. */
const labelOf = onceFor((figure: Figure, { syllables, figures }: Evidence): Syllable[] => {
  const at = syllables.findIndex((syllable) => syllable.end > figure.start);
  const opened = syllables.findLastIndex(({ afterMark }, position) => position <= at && afterMark);
  const behind = Math.max(0, ...figures.filter(({ end }) => end <= figure.start).map(({ end }) => end));
  const words = syllables.slice(Math.max(0, opened), at).filter(({ start }) => start >= behind);
  return words.filter((word) => !stopSyllables.some((stop) => standsFor(word, stop)));
});

function isAsked({ terms }: Question, word: Syllable): boolean {
  return terms.some(({ normal, folded, accented }) => normal === word.normal || (!accented && folded === word.folded));
}
