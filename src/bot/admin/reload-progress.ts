import type { IndexProgress } from '../../assistant.js';
import { adminTexts } from '../texts/admin-texts.js';
import { stageTexts } from '../texts/indexing-texts.js';
import { shownCount, shownPercent } from './shown-amounts.js';

const { reload } = adminTexts;

const stages = Object.keys(stageTexts);

/** Squares of a full bar. */
const barLength = 10;

/** How far each stage of a build is that has begun, in the order of the stages: some of them go hand in hand. */
export type StageProgress = readonly IndexProgress[];

/** The same after a further word of the build. */
export function withProgress(before: StageProgress, progress: IndexProgress): StageProgress {
  const others = before.filter(({ stage }) => stage !== progress.stage);
  return [...others, progress].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
}

/** How far a build is, on one line: "Đọc bài viết — 45%". */
export function progressLine(progress: StageProgress): string {
  const leading = leadingStage(progress);
  return leading === null ? reload.preparing : stageLine(leading);
}

/** The message that is edited while a build goes on: a line for each stage, and a bar. */
export function progressText(progress: StageProgress): string {
  const leading = leadingStage(progress);
  const share = leading === null ? null : shareOf(leading);
  return [
    reload.title,
    '',
    ...(progress.length === 0 ? [reload.preparing] : progress.map(stageLine)),
    ...(share === null ? [] : [bar(share)]),
    '',
    reload.meanwhile,
  ].join('\n');
}

/** The last stage of which is known how much there is to do, else the last. */
function leadingStage(progress: StageProgress): IndexProgress | null {
  return progress.findLast((stage) => shareOf(stage) !== null) ?? progress.at(-1) ?? null;
}

function stageLine(progress: IndexProgress): string {
  const name = stageTexts[progress.stage];
  const share = shareOf(progress);
  if (share !== null) return `${name} — ${shownPercent(share)}`;
  return progress.done > 0 ? `${name} — ${reload.counted(progress.stage, shownCount(progress.done))}` : name;
}

/** Rounded down: nothing is 100% before it is done. */
function shareOf({ done, total }: IndexProgress): number | null {
  if (total === null || total === 0) return null;
  return Math.floor((100 * Math.min(done, total)) / total) / 100;
}

function bar(share: number): string {
  const full = Math.floor(share * barLength);
  return '▓'.repeat(full) + '░'.repeat(barLength - full);
}
