import type { Article, Block } from '../articles/article.js';
import { splitSentences } from '../language/sentences.js';
import { contains, type Span } from '../language/span.js';
import { opensSentence } from './attach/clause.js';
import { readLink } from './attach/links.js';
import { readLocality, usablePlaces } from './attach/locality.js';
import { type Attached, attachParents } from './attach/parents.js';
import { readPeriod, usablePeriods } from './attach/period.js';
import { type Circumstances, composeFigures } from './compose.js';
import type { Figure, FigureLocality, FigurePeriod, Sourced } from './figure.js';
import { readQuantities } from './quantities.js';
import type { NotMeasure } from './quantity.js';
import { buildScene, type Scene } from './scene.js';
import { localityOf, periodOf, readableBlocks, readSetting, type Setting } from './setting.js';

/** How far behind a single day still dates a sentence, in code units. */
const dayMemory = 250;

/** What a paragraph's earlier sentences, or the heading above, say of time and place. */
interface Memory {
  readonly period: Sourced<FigurePeriod> | null;
  readonly locality: Sourced<FigureLocality> | null;
}

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
  let heading: Memory = { period: null, locality: null };
  for (const block of readableBlocks(article)) {
    let memory = heading;
    for (const sentence of splitSentences(article.text, block)) {
      const scene = sceneOf(setting, sentence);
      const read = readSentence(scene, setting, memory, figures.length);
      figures.push(...read.figures);
      notMeasures.push(...read.notMeasures);
      memory = read.memory;
    }
    if (block.kind === 'heading') heading = headingMemory(setting, block);
  }
  return { figures, notMeasures };
}

function sceneOf(setting: Setting, sentence: Span): Scene {
  const inside = <T extends Span>(spans: readonly T[]) => spans.filter((span) => contains(sentence, span));
  return buildScene(setting.article.text, sentence, inside(setting.periods), inside(setting.places));
}

function readSentence(scene: Scene, setting: Setting, memory: Memory, offset: number): ArticleReading & { readonly memory: Memory } {
  const { quantities, notMeasures } = readQuantities(scene);
  const items = attachParents(
    scene,
    quantities.map((quantity) => readLink(scene, quantity)),
  );
  const periods = usablePeriods(scene, items);
  const places = usablePlaces(scene, items);
  const circumstances = items.map(
    (item, index): Circumstances => ({
      period: readPeriod(scene, item, periods, baseOf(items, index), memory.period, setting),
      locality: readLocality(scene, item, places, memory.locality, setting),
    }),
  );
  const figures = composeFigures(scene, items, withParents(items, circumstances), offset);
  const period = periods.find((mention) => opensSentence(scene, mention));
  const place = places.find((mention) => mention.level !== 'village' && opensSentence(scene, mention));
  return {
    figures,
    notMeasures,
    memory: {
      period: (period === undefined ? null : periodOf(scene.text, period, 'earlier-sentence')) ?? remembered(memory.period, scene),
      locality: place === undefined ? memory.locality : localityOf(scene.text, place, 'earlier-sentence'),
    },
  };
}

/** A single day is soon forgotten; a longer time holds to the end of the paragraph. */
function remembered(period: Sourced<FigurePeriod> | null, scene: Scene): Sourced<FigurePeriod> | null {
  const past = period?.span == null ? 0 : scene.sentence.start - period.span.end;
  return period?.value.period.kind === 'day' && past > dayMemory ? null : period;
}

/** The number that a change starts from, of the one it leads to. */
function baseOf(items: readonly Attached[], index: number): Attached | undefined {
  return items.find((item) => item.parent === index && item.link?.relation === 'base');
}

/** A figure that speaks of another holds at that one's time and place. */
function withParents(items: readonly Attached[], own: readonly Circumstances[]): Circumstances[] {
  return items.map((item, index) => {
    const inherited = item.parent === null || item.link?.relation === 'base' ? undefined : own[item.parent];
    return inherited ?? own[index] ?? { period: null, locality: null };
  });
}

function headingMemory(setting: Setting, block: Block): Memory {
  const period = setting.periods.find((mention) => contains(block, mention) && mention.role === 'time');
  const place = setting.places.find((mention) => contains(block, mention));
  return {
    period: period === undefined ? null : periodOf(setting.article.text, period, 'heading'),
    locality: place === undefined ? null : localityOf(setting.article.text, place, 'heading'),
  };
}
