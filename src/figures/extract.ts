import type { Article, Block } from '../articles/article.js';
import { splitSentences } from '../language/sentences.js';
import { contains, type Span } from '../language/span.js';
import { phraseEnd } from './attach/clause.js';
import { readLink } from './attach/links.js';
import { readLocality, usablePlaces } from './attach/locality.js';
import { type Attached, attachParents } from './attach/parents.js';
import { readPeriod, usablePeriods } from './attach/period.js';
import { liesAhead, saidPlanned } from './attach/planned.js';
import { type Circumstances, composeFigures } from './compose.js';
import type { Figure } from './figure.js';
import { headingMemory, isItem, type Memory, memoryOfItem, noMemory, recall, remember } from './memory.js';
import { readQuantities } from './quantities.js';
import type { NotMeasure } from './quantity.js';
import { buildScene, type Scene, spanOf } from './scene.js';
import { periodOf, readableBlocks, readSetting, type Setting } from './setting.js';

/** The figures of an article and the numbers that were set aside. */
export interface ArticleReading {
  readonly figures: readonly Figure[];
  readonly notMeasures: readonly NotMeasure[];
}

/** Every number of an article that measures something, with what the text attaches to it, in text order. Noise, front matter and bylines are not read. */
export function extractFigures(article: Article): Figure[] {
  return [...readArticle(article).figures];
}

/** The same, together with every number that measures nothing and the rule that said so. */
export function readArticle(article: Article): ArticleReading {
  const setting = readSetting(article);
  const figures: Figure[] = [];
  const notMeasures: NotMeasure[] = [];
  let heading = noMemory;
  let before = noMemory;
  for (const block of readableBlocks(article)) {
    let memory = opening(setting, block, heading, before);
    for (const sentence of splitSentences(article.text, block)) {
      const read = readSentence(sceneOf(setting, sentence), setting, memory, figures.length);
      figures.push(...read.figures);
      notMeasures.push(...read.notMeasures);
      memory = read.memory;
    }
    before = memory;
    if (block.kind === 'heading') heading = headingMemory(sceneOf(setting, block), setting, block);
  }
  return { figures, notMeasures };
}

/** What holds where a block begins: the heading, and for an item of a list what the block before opened it with. */
function opening(setting: Setting, block: Block, heading: Memory, before: Memory): Memory {
  const item = before.list !== null && (block.kind === 'list-item' || isItem(sceneOf(setting, block)));
  if (!item || before.list === null) return heading;
  const { period, planned } = before.list;
  return { ...heading, period: period ?? heading.period, planned: planned || heading.planned, list: before.list };
}

function sceneOf(setting: Setting, sentence: Span): Scene {
  const inside = <T extends Span>(spans: readonly T[]) => spans.filter((span) => contains(sentence, span));
  return buildScene(setting.article.text, sentence, inside(setting.periods), inside(setting.places));
}

function readSentence(scene: Scene, setting: Setting, earlier: Memory, offset: number): ArticleReading & { readonly memory: Memory } {
  const before = recall(earlier, scene);
  const memory = memoryOfItem(before, scene);
  const { quantities, notMeasures } = readQuantities(scene);
  const items = attachParents(
    scene,
    quantities.map((quantity) => readLink(scene, quantity)),
  );
  const periods = usablePeriods(scene, items, setting);
  const places = usablePlaces(scene, items);
  const own = items.map((item, index): Circumstances => {
    const said = saidPlanned(scene, item) ?? memory.planned;
    const remembered =
      memory.period !== null && liesAhead(memory.period.value.period, setting.day, setting.published) && !said ? null : memory.period;
    const period = readPeriod(scene, item, periods, baseOf(items, index), remembered, setting);
    const locality = readLocality(scene, item, places, memory.locality, setting);
    const ahead = period !== null && period !== setting.period && liesAhead(period.value.period, setting.day, setting.published);
    return { period, locality, planned: ahead || said };
  });
  return {
    figures: composeFigures(scene, items, withParents(scene, items, own), offset),
    notMeasures,
    memory: remember(before, { scene, items, own, periods, places }, setting),
  };
}

/** The number that a change starts from, of the one it leads to. */
function baseOf(items: readonly Attached[], index: number): Attached | undefined {
  return items.find((item) => item.parent === index && item.link?.relation === 'base');
}

/** A figure that speaks of another holds at that one's time and place. */
function withParents(scene: Scene, items: readonly Attached[], own: readonly Circumstances[]): Circumstances[] {
  return items.map((item, index) => {
    const inherited = item.parent === null || item.link?.relation === 'base' ? undefined : own[item.parent];
    const planned = own[index]?.planned ?? false;
    const period = ownTimeOfPlan(scene, item);
    return { ...(inherited ?? own[index] ?? { period: null, locality: null }), ...(period === null ? {} : { period }), planned };
  });
}

/** "Chỉ tiêu 95% mà huyện giao cho cả năm": the year behind a plan is its own, whenever what is held against it was reached. */
function ownTimeOfPlan(scene: Scene, { link, quantity }: Attached): Circumstances['period'] {
  if (link?.relation !== 'plan') return null;
  const { end } = spanOf(scene, quantity.last, phraseEnd(scene, quantity.last));
  const year = scene.periods.find(
    ({ role, period, ...span }) => role === 'time' && period?.kind === 'year' && span.start >= quantity.end && span.end <= end,
  );
  return year === undefined ? null : periodOf(scene.text, year, 'clause-period');
}
