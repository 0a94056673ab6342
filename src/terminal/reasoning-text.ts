import type { AskedPlace } from '../answering/question/question.js';
import type { Argument, CandidateReading, DecisionReading, PeriodReading, QuestionReading, Reasoning } from '../assistant/reasoning.js';
import { explanationLines, withoutNothing } from './explanation-lines.js';

/** How a question is answered, for administrators and developers: as it was read, the decision, the candidates with their trees. */
export function reasoningText(reasoning: Reasoning): string {
  const { asked, reply, parts } = reasoning;
  const courtesy = reply === null ? [] : [row('courtesy', reply)];
  const pieces = parts.map((part, at) => [`Part ${at + 1} of ${parts.length}`, ...argumentLines(part)].join('\n'));
  return [[row('asked', asked), ...courtesy, ...argumentLines(reasoning)].join('\n'), ...pieces].join('\n\n');
}

function argumentLines({ question, decision, candidates }: Argument): string[] {
  const heading = candidates.length === 0 ? 'No candidates' : 'Candidates, best score first';
  return [...questionLines(question), row('decision', decisionWords(decision)), '', heading, ...candidates.flatMap(candidateLines)];
}

/** What is empty is left out. */
function questionLines(question: QuestionReading): string[] {
  const { earlier } = question;
  const rows: [label: string, values: readonly string[]][] = [
    ['read as', [question.text]],
    ['corrections', question.corrections.map(({ typed, read }) => `${typed} → ${read}`)],
    ['follows', earlier === null ? [] : [earlier.text]],
    ['taken over', earlier?.takenOver ?? []],
    ['type', [question.aboutArticle === null ? question.type : `${question.type}, of the article: ${question.aboutArticle}`]],
    ['focus', question.focus],
    ['terms', question.terms.map(({ word, weight, inherited }) => `${word} ${weight.toFixed(2)}${inherited ? ' (taken over)' : ''}`)],
    ['alternatives', question.alternatives.map(({ words, others }) => `${words} = ${others.join(' | ')}`)],
    ['places', question.places.map(placeWords)],
    ['periods', question.periods.map(periodWords)],
  ];
  return rows.flatMap(([label, values]) => (values.length === 0 ? [] : [row(label, values.join(', '))]));
}

function placeWords({ text, key, level, known }: AskedPlace): string {
  return `${text} [${key}, ${level ?? 'any level'}${known ? '' : ', not in the corpus'}]`;
}

function periodWords({ text, kind, from, to }: PeriodReading): string {
  return `${text} [${kind}, ${from ?? '…'} to ${to ?? '…'}]`;
}

function decisionWords({ found, reason, confidence }: DecisionReading): string {
  return found ? `found, confidence ${confidence.toFixed(2)}` : `not found: ${reason}`;
}

function candidateLines(candidate: CandidateReading, at: number): string[] {
  const { file, target, text, sentence, probability, place, period, explanation, features, chosen, bar } = candidate;
  const fits = `probability ${probability.toFixed(2)} · place ${place.toFixed(2)} · period ${period.toFixed(2)}`;
  const measured = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return [
    '',
    `${at + 1}. ${fits}${chosen ? ' · chosen' : ''}${bar === null ? '' : ` · below the threshold: ${bar}`}`,
    `   ${file} ${target.start}-${target.end}`,
    ...(text === sentence ? [] : [`   “${text}”`]),
    `   “${sentence}”`,
    `   ${measured.join(' · ')}`,
    ...explanationLines(withoutNothing(explanation), 2),
  ];
}

const widestLabel = 'alternatives'.length;

function row(label: string, value: string): string {
  return `${label.padEnd(widestLabel)}  ${value}`;
}
