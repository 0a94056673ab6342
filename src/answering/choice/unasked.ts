import type { Evidence } from '../evidence/evidence.js';
import type { SyllableRange } from '../evidence/nearness.js';
import type { Question } from '../question/question.js';
import { countedStock, flowVerbs, raisedWords, stockWords } from '../vocabulary/measure-words.js';
import { taskCues, taskOpenings } from '../vocabulary/task-words.js';
import { beginsWith, hasAnyPhrase, phraseSet } from '../words/phrases.js';
import type { Syllable } from '../words/syllables.js';

const flows = phraseSet(flowVerbs);
const stocks = phraseSet(stockWords);
const raised = phraseSet(raisedWords);
const counted = phraseSet(countedStock);
const tasks = phraseSet(taskOpenings);
const askedTasks = phraseSet(taskCues);

/** 1 when the sentence tells what shall be done and the question asks how things are; else 0. */
export function unaskedTask(question: Question, evidence: Evidence): number {
  if (question.type !== 'status' || hasAnyPhrase(question.syllables, askedTasks)) return 0;
  const opening = evidence.syllables.filter(({ normal }) => !/^\d+$/.test(normal)).slice(0, 3);
  return beginsWith(opening, tasks) ? 1 : 0;
}

/** What asks for those that came in addition ("có thêm bao nhiêu đoàn viên mới"). */
const growth = phraseSet(['có thêm', 'thêm bao nhiêu', 'thêm mấy', 'thêm được', 'tăng thêm']);
/** "Đã nhận tổng cộng bao nhiêu hồ sơ": the total of what was done. */
const deeds = phraseSet(
  [...flowVerbs, 'nhận', 'chi', 'trồng', 'bán', 'trao', 'xây', 'cấp', 'tặng', 'nộp'].flatMap((verb) => [
    `${verb} tổng cộng`,
    `${verb} _ tổng cộng`,
    `${verb} tất cả`,
    `${verb} _ tất cả`,
  ]),
);
/** What says of a noun that it was added. */
const added = phraseSet(['mới']);
const reachOfVerb = 6;
const doubtfulFlow = 0.6;

/** 1 when the figure counts what was added or done and the question asks how many there are, or the other way round; 0.6 in doubt. */
export function unaskedFlow(question: Question, { syllables }: Evidence, { from, to }: SyllableRange): number {
  const before = syllables.slice(Math.max(0, from - reachOfVerb), from);
  const asksStock = hasAnyPhrase(question.syllables, stocks) && !hasAnyPhrase(question.syllables, deeds);
  const isFlow = [before, clauseBehind(syllables, to)].some((words) => hasAnyPhrase(words, flows)) && !hasAnyPhrase(before, raised);
  if (!asksStock && hasAnyPhrase(question.syllables, growth)) return isFlow ? 0 : doubtfulFlow;
  if (!asksStock && asksFlow(question)) return hasAnyPhrase(before, raised) ? 1 : 0;
  if (!isFlow) return 0;
  return asksStock || hasAnyPhrase(question.syllables, counted) ? 1 : doubtfulFlow;
}

/** A verb of adding, or words that stand for one: "đảng viên mới" are those that were admitted. */
function asksFlow({ syllables, alternatives }: Question): boolean {
  if (hasAnyPhrase(syllables, flows)) return true;
  return alternatives.some(
    ({ kind, phrases, from, to }) =>
      kind === 'synonym' && hasAnyPhrase(syllables.slice(from, to), added) && phrases.some((phrase) => hasFlow(phrase)),
  );
}

function hasFlow(phrase: readonly string[]): boolean {
  return flowVerbs.some((verb) => ` ${phrase.join(' ')} `.includes(` ${verb} `));
}

function clauseBehind(syllables: readonly Syllable[], from: number): Syllable[] {
  const behind = syllables.slice(from, from + reachOfVerb);
  const end = behind.findIndex(({ afterMark }) => afterMark);
  return end < 0 ? behind : behind.slice(0, end);
}
