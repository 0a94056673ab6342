import { stripAccents } from '../../language/fold.js';
import { placeNouns } from '../vocabulary/question-words.js';
import { taskNouns } from '../vocabulary/task-words.js';
import { hasAnyPhrase, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';
import { endsIn } from './asked-end.js';
import type { QuestionType } from './question.js';

const whichPlace = phraseSet([...placeNouns, 'thị xã'].map((noun) => `${noun} nào`));
const severalPlaces = phraseSet(
  ['hai', 'ba', 'bốn', 'những', 'các', 'mấy'].flatMap((count) =>
    placeNouns.flatMap((noun) => [`${count} ${noun} nào`, `${count} ${noun} cũ nào`, `${count} ${noun} _ cũ nào`]),
  ),
);
const counts = phraseSet(['bao nhiêu', 'mấy', 'bn']);
const counted = phraseSet(['nào', 'là gì', 'gồm gì', 'là những gì']);
const severalTasks = phraseSet(taskNouns.flatMap((noun) => [`mấy ${noun} nào`, `mấy ${noun} gì`]));
const numberedTasks = phraseSet(
  ['2', '3', '4', '5', '6', '7', '8', '9', '10', '02', '03', '04', '05', '06', '07', '08', '09', 'hai', 'ba', 'bốn'].flatMap((count) =>
    taskNouns.flatMap((noun) => [`${count} ${noun} gì`, `${count} ${noun} _ gì`]),
  ),
);
const asksHow = phraseSet(['thế nào', 'như thế nào', 'ra sao']);
const timeWords = ['tháng', 'năm', 'ngày', 'giờ', 'quý', 'phút', 'tuần', 'lần', 'của', 'là', 'thì'] as const;
const smallNumbers = ['hai', 'ba', 'bốn'] as const;
const measures: readonly QuestionType[] = ['percent', 'money', 'quantity'];

/** The type of a question that asks for names whatever it measures: "xã nào có tỷ lệ … cao nhất", "những xã nào có tỷ lệ … dưới 90%", "2 chỉ tiêu … là gì"; null for any other. */
export function asksNames(type: QuestionType, syllables: readonly Syllable[]): 'place' | 'list' | null {
  if (hasAnyPhrase(syllables, severalTasks)) return 'list';
  if (!hasAnyPhrase(syllables, counts)) {
    if (endsIn(syllables).length > 0 && hasAnyPhrase(syllables, whichPlace)) return 'place';
    if (measures.includes(type) && hasAnyPhrase(syllables, severalPlaces)) return 'list';
  }
  if (type === 'place' && hasAnyPhrase(syllables, severalPlaces)) return 'list';
  return type === 'status' && asksForCounted(syllables) ? 'list' : null;
}

/** "3 tiêu chí nào chưa đạt", "2 chỉ tiêu không hoàn thành là gì": so many are asked for by name. */
function asksForCounted(syllables: readonly Syllable[]): boolean {
  const numbered = syllables.some(({ normal, afterMark }, at) => !afterMark && isSmallNumber(syllables[at - 1]) && isNoun(normal));
  return (numbered && hasAnyPhrase(syllables, counted) && !hasAnyPhrase(syllables, asksHow)) || hasAnyPhrase(syllables, numberedTasks);
}

/** "6 tháng", "lần 2 năm …": a number before a word of time counts nothing that has names. */
function isNoun(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && !timeWords.some((time) => time === word || stripAccents(time) === word);
}

function isSmallNumber(syllable: Syllable | undefined): boolean {
  return syllable !== undefined && (/^\d{1,2}$/.test(syllable.normal) || smallNumbers.some((word) => standsFor(syllable, word)));
}
