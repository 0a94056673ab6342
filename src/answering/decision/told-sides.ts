import type { Figure } from '../../figures/figure.js';
import { contains } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { AskedPeriod, Question } from '../question/question.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';

/** What the values of one sentence are told apart by. */
export type ToldBy = 'course' | 'ends' | 'base' | 'names';

/** Values of one sentence that together answer a question, in the order in which they are told. */
export interface ToldSides {
  readonly by: ToldBy;
  readonly figures: readonly Figure[];
  /** The figure that the question would have been answered with, had it asked for one value. */
  readonly main: Figure;
}

const ends = phraseSet(
  ['bao nhiêu', 'mấy'].flatMap((first) =>
    ['xuống', 'lên', 'còn'].flatMap((verb) =>
      ['bao nhiêu', 'mấy'].flatMap((last) => [
        `từ ${first} ${verb} ${last}`,
        `từ ${first} _ ${verb} ${last}`,
        `từ ${first} ${verb} còn ${last}`,
      ]),
    ),
  ),
);
const base = phraseSet(['cùng kỳ', 'cùng kì', 'năm trước', 'năm ngoái'].flatMap((time) => [`so với ${time}`, `so ${time}`]));
const open = phraseSet(['thế nào', 'ra sao', 'tăng hay giảm', 'hơn hay kém', 'nhiều hay ít']);
const shares = phraseSet(['phần trăm', '%', 'tỷ lệ', 'tỉ lệ']);
const versus = ['hay', 'hoặc'] as const;
/** Words of a name that is held against another which are looked for. */
const shared = ['sang', 'đi', 'vào', 'ở', 'tại', 'cho', 'của', 'số', 'người', 'là'] as const;
const startsFrom = /(?:^|[^\p{L}])từ(?: mức)?\s*$/iu;
const yearsBeginning = /(?:^|[^\p{L}])đầu năm(?:[^\p{L}]|$)/iu;
const yearsEnd = /(?:^|[^\p{L}])cuối năm(?:[^\p{L}]|$)/iu;
const leadsTo = /(?:^|[^\p{L}])(?:xuống|lên|còn)(?:\s(?:còn|tới|đến|mức))*\s*$/iu;

/** What of a question's kind one sentence can tell as a whole; null when it asks for a single value. */
export function toldBy(question: Question): ToldBy | null {
  const { syllables, type } = question;
  if (hasAnyPhrase(syllables, ends)) return 'ends';
  if (type === 'trend') return 'course';
  if (hasAnyPhrase(syllables, base) && hasAnyPhrase(syllables, open)) return 'base';
  return type === 'comparison' && namesHeld(question) !== null ? 'names' : null;
}

/** The values that a sentence tells of what is asked; null when it does not tell them all. */
export function toldSides(question: Question, by: ToldBy, evidence: Evidence): ToldSides | null {
  const figures = evidence.article.figures.filter((figure) => contains(evidence.sentence, figure) && figure.upper === null);
  if (figures.length < 2) return null;
  if (by === 'course') return courseIn(question, evidence, figures);
  const pair = by === 'names' ? namesIn(question, evidence, figures) : pairIn(question, by, evidence, figures);
  return pair === null ? null : { by, figures: pair, main: by === 'ends' ? pair[1] : pair[0] };
}

type Pair = readonly [Figure, Figure];

function pairIn(question: Question, by: 'ends' | 'base', evidence: Evidence, figures: readonly Figure[]): Pair | null {
  const isPair = by === 'ends' ? isFromTo : isWithBase;
  const share = hasAnyPhrase(question.syllables, shares);
  const pairs = figures.flatMap((first): Pair[] => {
    const next = figures.find((other) => other.start > first.start && other.unit === first.unit);
    return next !== undefined && isPair(evidence, first, next) ? [[first, next]] : [];
  });
  return pairs.find(([{ kind }]) => !share || kind === 'percent') ?? null;
}

/** "Giảm từ 61,5% (cuối năm 2022) xuống còn 54,9%", "đầu năm 1.768 hộ, cuối năm 1.196 hộ". */
function isFromTo({ article: { text }, sentence }: Evidence, first: Figure, next: Figure): boolean {
  const [before, behind] = [text.slice(sentence.start, first.start), text.slice(first.end, next.start)];
  return (startsFrom.test(before) && leadsTo.test(behind)) || (yearsBeginning.test(before) && yearsEnd.test(behind));
}

/** "12 vụ, chết 9 người (cùng kỳ 2022: 13 vụ)": an earlier time stands before the next figure of the unit. */
function isWithBase({ periods }: Evidence, first: Figure, next: Figure): boolean {
  const isChange = first.relation === 'change' || next.relation === 'change';
  return !isChange && periods.some((time) => time.role === 'comparison' && time.start >= first.end && time.end <= next.start);
}

/** "Giảm từ 27,38% cuối năm 2021 xuống 22,61% cuối năm 2022 và 17,95% cuối năm 2023": values of one unit, each with its time, oldest first. */
function courseIn(question: Question, evidence: Evidence, figures: readonly Figure[]): ToldSides | null {
  const dated = figures.filter((figure, at) => hasOwnTime(evidence, figure) || endsCourse(evidence, figures[at - 1], figure));
  for (const unit of new Set(dated.map((figure) => figure.unit))) {
    const course = dated.filter((figure) => figure.unit === unit && figure.relation !== 'change' && figure.relation !== 'part');
    const last = course.at(-1);
    if (last !== undefined && isCourse(course) && reaches(question.periods, course)) return { by: 'course', figures: course, main: last };
  }
  return null;
}

function hasOwnTime({ sentence }: Evidence, { period }: Figure): boolean {
  return period?.span != null && contains(sentence, period.span);
}

/** "Tăng từ 61,5% năm 2022 lên 74,2%": the end needs no time of its own. */
function endsCourse(evidence: Evidence, first: Figure | undefined, next: Figure): boolean {
  return first !== undefined && first.unit === next.unit && hasOwnTime(evidence, first) && isFromTo(evidence, first, next);
}

function isCourse(course: readonly Figure[]): boolean {
  const days = course.map(({ period }) => period?.value.period.to ?? '');
  return course.length > 1 && days.every((day, at) => day !== '' && (at === 0 || day > (days[at - 1] ?? '')));
}

/** Whether every time asked for has a value, of a stretch its first and its last year. */
function reaches(asked: readonly AskedPeriod[], course: readonly Figure[]): boolean {
  const years = asked.flatMap(({ period }) => [period.from, period.to].flatMap((day) => (day === null ? [] : [day.slice(0, 4)])));
  return years.every((year) => course.some(({ period }) => period?.value.period.to?.startsWith(year) === true));
}

/** The words nearest to "hay" that only one of the two has: what is held against each other. Null when one is named by the words of the other ("hộ nghèo hay hộ cận nghèo"). */
function namesHeld({ syllables, terms, places }: Question): readonly [Syllable, Syllable] | null {
  const at = syllables.findIndex((syllable) => versus.some((word) => standsFor(syllable, word)));
  const isName = (syllable: Syllable): boolean =>
    !shared.some((word) => standsFor(syllable, word)) && terms.some(({ position }) => syllables[position] === syllable);
  const before = syllables.slice(Math.max(0, at - longestHeld), Math.max(0, at)).filter(isName);
  const behind = syllables.slice(at + 1, at + 1 + longestHeld).filter(isName);
  const first = before.findLast(({ normal }) => !behind.some((other) => other.normal === normal));
  const second = behind.find(({ normal }) => !before.some((other) => other.normal === normal));
  return at < 0 || places.length > 1 || first === undefined || second === undefined ? null : [first, second];
}

/** "Nhật Bản 96 tấn, Mỹ 38 tấn": each name in the words between the figure before and its own. */
function namesIn(question: Question, { syllables }: Evidence, figures: readonly Figure[]): Pair | null {
  const names = namesHeld(question);
  if (names === null) return null;
  const labelled = (name: Syllable): Figure[] =>
    figures.filter((figure, at) => {
      const from = Math.max(0, ...figures.slice(0, at).map(({ end }) => end));
      const words = syllables.filter(({ start, end }) => start >= from && end <= figure.start).slice(-longestLabel);
      return words.some((word) => (name.bareText ? word.folded === name.folded : word.normal === name.normal));
    });
  const [firsts, seconds] = [labelled(names[0]), labelled(names[1])];
  const [first] = firsts;
  const second = seconds.find((figure) => figure.unit === first?.unit);
  if (first === undefined || second === undefined || first === second || firsts.includes(second) || seconds.includes(first)) return null;
  return [first, second];
}

const longestLabel = 4;
const longestHeld = 4;
