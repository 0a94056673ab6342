import { previewRows } from '../bot/intake/preview-rows.js';
import { problemText } from '../bot/intake/problem-text.js';
import { standingLines } from '../bot/intake/standing-lines.js';
import { shownDay } from '../bot/shown-day.js';
import { intakeTexts } from '../bot/texts/intake-texts.js';
import type { Failure, LookedAt, Received } from '../intake/intake.js';
import type { Change } from '../intake/journal/change.js';
import type { Preview } from '../intake/preview.js';

/** What became of a source. */
export type Outcome = Failure | LookedAt | Received;

/** Whether a source could not be added. */
export function isLeftOut(outcome: Outcome): boolean {
  return outcome.status === 'failed' || outcome.preview.standing.kind === 'fixed';
}

/** A receipt for people: what was done with a source, in a few lines; before anything is done, all that was understood. */
export function outcomeText(source: string, outcome: Outcome): string {
  if (outcome.status === 'failed') return failureLine(source, outcome);
  if (outcome.status === 'understood') return previewText(source, outcome.preview);
  const { preview, change } = outcome;
  const { standing } = preview;
  const what = change?.kind ?? (standing.kind === 'fixed' ? 'fixed' : 'same');
  const article = change === null ? (standing.kind === 'new' ? '' : standing.of.file) : change.file;
  const details = change === null || change.kind === 'address' ? [] : [summary(preview)];
  return [
    `${intakeTexts.done[what]}: ${source} → ${article}`,
    ...details,
    ...(standing.kind === 'new' ? [] : standingLines(standing)),
  ].join('\n    ');
}

/** The same for programs. */
export function outcomeJson(source: string, outcome: Outcome): string {
  if (outcome.status === 'failed') {
    const { problem } = outcome;
    const facts = problem.kind === 'refused' ? problem.refusal : problem.unreadable;
    return JSON.stringify({ source, status: problem.kind, reason: facts.reason, message: problemText(problem) });
  }
  const { preview } = outcome;
  if (outcome.status === 'understood') return JSON.stringify({ source, status: 'understood', preview });
  const { change } = outcome;
  return JSON.stringify({ source, status: statusOf(outcome), file: change?.file ?? fileOf(preview), preview });
}

/** What was done, in one word: `reprint` is added too. */
function statusOf({ preview: { standing }, change }: Received): string {
  if (change?.kind === 'added' && standing.kind === 'reprint') return 'reprint';
  return change?.kind ?? standing.kind;
}

function fileOf({ standing }: Preview): string | null {
  return standing.kind === 'new' ? null : standing.of.file;
}

function failureLine(source: string, { problem }: Failure): string {
  const detail = problem.kind === 'unreadable' ? ` (${problem.unreadable.detail})` : '';
  return `${intakeTexts.done[problem.kind]}: ${source}: ${problemText(problem)}${detail}`;
}

function summary({ title, publisher, date, place, paragraphs, figures, leftOut }: Preview): string {
  const source = [publisher, date === null ? null : shownDay(date)].filter((part) => part !== null).join(', ');
  const { preview: words } = intakeTexts;
  const counts = `${words.paragraphs}: ${paragraphs} · ${words.figures}: ${figures.count} · ${words.leftOut}: ${leftOut.count} dòng`;
  return `${title}${source === '' ? '' : ` — ${source}`}\n    ${words.place}: ${place ?? words.unknown} · ${counts}`;
}

function previewText(source: string, preview: Preview): string {
  const rows = previewRows(preview).flatMap(({ label, value, details }) => [
    `${label}: ${value}`,
    ...details.map((detail) => `  • ${detail}`),
  ]);
  return [`${source} (${intakeTexts.formats[preview.format]})`, ...rows, ...standingLines(preview.standing)].join('\n    ');
}

/** A change as a line of the journal. */
export function changeLine({ kind, title, file }: Change): string {
  return `${intakeTexts.done[kind]}: ${title} (${file})`;
}
