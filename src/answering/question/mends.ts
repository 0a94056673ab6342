import { normalizeWord } from '../../language/fold.js';
import type { Syllable } from '../words/syllables.js';
import { accentedForms } from './accented-forms.js';
import type { Question } from './question.js';
import type { Frequency, Mend } from './spelling.js';

/** How many times more often than the next one an accented form must stand, when no neighbour tells. */
const clearLead = 4;
/** How often a word must stand beside a neighbour with the accents that a person is told. */
const leastBeside = 2;

/** The terms whose frequencies {@link withAccents} and {@link withTold} need. */
export function mendProbes(question: Question, mends: readonly Mend[]): string[] {
  const read = new Map(mends.map((mend) => [mend.position, mend.read]));
  return mends.flatMap((mend) =>
    accentedForms(mend.read).flatMap((form) => [form, ...bigramsOf(question.syllables, mend.position, form, read)]),
  );
}

/**
 * Slips with the accents that the corpus most often writes beside the same neighbours, else altogether; without them where it writes none. A word typed with
 * accents keeps its tone ("ngèo" is "nghèo"), and where no such word stands beside the neighbours it was no slip ("bài" is not "bảo"). A question without
 * accents goes on without.
 */
export function withAccents(question: Question, mends: readonly Mend[], frequency: Frequency): Mend[] {
  return mends.flatMap((mend): Mend[] => {
    const typed = question.syllables[mend.position];
    const beside = besideNeighbours(question, mends, mend, frequency, 1);
    if (typed !== undefined && typed.normal !== typed.folded) return beside === null ? [] : [{ ...mend, read: beside, shown: beside }];
    const accented = beside ?? best(accentedForms(mend.read), frequency, clearLead, 1) ?? mend.read;
    return [{ ...mend, read: question.accented ? accented : mend.read, shown: accented }];
  });
}

/**
 * The mends whose word stands, with other accents, beside a neighbour as that was typed: "lao đông" is "lao động". Words typed right lose nothing because
 * others that look like them without accents ("nhiều hồ") stand side by side ("bao nhiêu hộ"). A slip beside a slip keeps its mend.
 */
export function withGrounds(question: Question, mends: readonly Mend[], frequency: Frequency): Mend[] {
  const slipped = new Set(mends.map(({ position }) => position));
  const beside = ({ position }: Mend): boolean => slipped.has(position - 1) || slipped.has(position + 1);
  return mends.filter((mend) => beside(mend) || besideAsTyped(question, mend, frequency));
}

/** A form of the word, with other accents or without any, stands beside a neighbour as typed: of the topic, unless no article has the word as typed. */
function besideAsTyped({ syllables, terms }: Question, { position, read }: Mend, frequency: Frequency): boolean {
  const typed = syllables[position]?.normal ?? '';
  const known = frequency(typed) > 0;
  const topic = terms.flatMap(({ position: at }) => syllables.slice(at, at + 1)).map(({ normal }) => normal);
  const forms = [read, ...accentedForms(read)].filter((form) => form !== typed);
  return forms.some((form) =>
    bigramsOf(syllables, position, form, new Map()).some((pair) => {
      const told = !known || pair.split('_').some((word) => word !== form && topic.includes(word));
      return told && frequency(pair) > 0;
    }),
  );
}

/** The terms whose frequencies {@link withGrounds} needs. */
export function groundProbes({ syllables }: Question, mends: readonly Mend[]): string[] {
  return mends.flatMap(({ position, read }) => [
    syllables[position]?.normal ?? '',
    ...[read, ...accentedForms(read)].flatMap((form) => bigramsOf(syllables, position, form, new Map())),
  ]);
}

/** Words that lost their accents, told with those that stand beside the same neighbours; they go on without, for a small corpus does not know every word. */
export function withTold(question: Question, mends: readonly Mend[], frequency: Frequency): Mend[] {
  const topic = new Set(question.terms.map(({ position }) => position));
  const beside = ({ position }: Mend): boolean => topic.has(position - 1) || topic.has(position + 1);
  return mends.map((mend) => ({ ...mend, shown: beside(mend) ? besideTopic(question, topic, mend, frequency) : null }));
}

/** The form that stands beside a neighbouring word of the topic: beside "bao nhiêu" anything may stand. */
function besideTopic({ syllables }: Question, topic: ReadonlySet<number>, { position, read }: Mend, frequency: Frequency): string | null {
  const [before, after] = [position - 1, position + 1].map((at) => (topic.has(at) ? syllables[at]?.normal : undefined));
  const count = (form: string): number =>
    Math.max(before === undefined ? 0 : frequency(`${before}_${form}`), after === undefined ? 0 : frequency(`${form}_${after}`));
  return best(accentedForms(read), count, 1, leastBeside);
}

function besideNeighbours(
  { syllables }: Question,
  mends: readonly Mend[],
  { position, read }: Pick<Mend, 'position' | 'read'>,
  frequency: Frequency,
  least: number,
): string | null {
  const others = new Map(mends.map((mend) => [mend.position, mend.read]));
  const typed = mends.length === 0 ? '' : toneOf(syllables[position]?.normal ?? '');
  const forms = accentedForms(read).filter((form) => typed === '' || toneOf(form) === typed);
  return best(forms, (form) => Math.max(0, ...bigramsOf(syllables, position, form, others).map(frequency)), 1, least);
}

/** The tone mark of a syllable; empty when it has none. */
function toneOf(syllable: string): string {
  return /[\u0300\u0301\u0303\u0309\u0323]/.exec(syllable.normalize('NFD'))?.[0] ?? '';
}

/** The form with the highest count, when it is `least` and `lead` times that of the next. */
function best(forms: readonly string[], count: (form: string) => number, lead: number, least: number): string | null {
  const [first, second] = forms.map((form) => ({ form, count: count(form) })).sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < least || first.count < lead * (second?.count ?? 0)) return null;
  return first.form;
}

function bigramsOf(syllables: readonly Syllable[], position: number, form: string, read: ReadonlyMap<number, string>): string[] {
  const [before, here, after] = [syllables[position - 1], syllables[position], syllables[position + 1]];
  const wordAt = (at: number, syllable: Syllable): string => read.get(at) ?? syllable.normal;
  const pairs: string[] = [];
  if (before !== undefined && here?.afterMark === false) pairs.push(`${wordAt(position - 1, before)}_${form}`);
  if (after !== undefined && !after.afterMark) pairs.push(`${form}_${wordAt(position + 1, after)}`);
  return pairs;
}

/** The question's text with the mends put in. */
export function mendedText({ text, syllables }: Question, mends: readonly Mend[]): string {
  return [...mends]
    .sort((a, b) => b.position - a.position)
    .reduce((mended, { position, read }) => {
      const syllable = syllables[position];
      return syllable === undefined ? mended : mended.slice(0, syllable.start) + read + mended.slice(syllable.end);
    }, text);
}

/** What a person should be told of the mends. */
export function correctionsOf({ text, syllables }: Question, mends: readonly Mend[]): Question['corrections'] {
  return mends.flatMap(({ position, shown }) => {
    const syllable = syllables[position];
    if (syllable === undefined || shown === null || syllable.normal === normalizeWord(shown)) return [];
    return [{ typed: text.slice(syllable.start, syllable.end), read: shown }];
  });
}
