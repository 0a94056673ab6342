import type { Block } from '../articles/article.js';
import type { PeriodMention } from '../language/period.js';
import type { PlaceMention } from '../language/place.js';
import { contains, type Span, sliceOf } from '../language/span.js';
import { opensSentence, tokenFrom } from './attach/clause.js';
import type { Attached } from './attach/parents.js';
import { leadsToPlans } from './attach/planned.js';
import type { Circumstances } from './compose.js';
import type { FigureLocality, FigurePeriod, Sourced } from './figure.js';
import { localityOf } from './home-places.js';
import { leavesEarlierTime, passes } from './passing-time.js';
import type { Scene } from './scene.js';
import { periodOf, type Setting } from './setting.js';
import { headingOpenings, listMarks } from './vocabulary/grammar-words.js';

/** How far behind a single day still dates a sentence, in code units. */
const dayMemory = 250;

/** What a paragraph's earlier sentences, or the heading above, say of time and place, and whether they speak of plans. */
export interface Memory {
  readonly period: Sourced<FigurePeriod> | null;
  readonly locality: Sourced<FigureLocality> | null;
  /** The heading is one of plans. */
  readonly planned: boolean;
  /** The list that an earlier sentence opened, for its items alone: whether they are plans, and of what time. */
  readonly list: Pick<Memory, 'period' | 'planned'> | null;
}

export const noMemory: Memory = { period: null, locality: null, planned: false, list: null };

/** What of it holds where a sentence opens: one that tells of later takes over no time. */
export function recall(memory: Memory, scene: Scene): Memory {
  return memory.period !== null && leavesEarlierTime(scene) ? { ...memory, period: null } : memory;
}

/** What was read of one sentence. */
export interface SentenceReading {
  readonly scene: Scene;
  readonly items: readonly Attached[];
  readonly own: readonly Circumstances[];
  readonly periods: readonly PeriodMention[];
  readonly places: readonly PlaceMention[];
}

/** What an item of a list goes by: the time and intent of the sentence that opened it. */
export function memoryOfItem(memory: Memory, scene: Scene): Memory {
  if (memory.list === null || !isItem(scene)) return memory;
  return { ...memory, period: memory.list.period ?? memory.period, planned: memory.list.planned || memory.planned };
}

/** What the next sentence of the paragraph may go on from. A comparison's base, a deadline and a list's item hold for themselves alone. */
export function remember(memory: Memory, reading: SentenceReading, setting: Setting): Memory {
  const { scene } = reading;
  if (isItem(scene)) return memory;
  const place = reading.places.find((mention) => mention.level !== 'village' && opensSentence(scene, mention));
  const period = toldPeriod(reading, setting) ?? remembered(memory.period, scene);
  return {
    ...memory,
    period,
    locality: place === undefined ? memory.locality : rememberedPlace(scene, place, setting),
    list: scene.words.at(-1) === ':' ? listMemory(reading) : null,
  };
}

/** What holds for the blocks under a heading. */
export function headingMemory(scene: Scene, setting: Setting, block: Block): Memory {
  const period = setting.periods.find((mention) => contains(block, mention) && mention.role === 'time');
  const place = setting.places.find((mention) => contains(block, mention) && isHeadedBy(scene, mention));
  return {
    period: period === undefined ? null : periodOf(setting.article.text, period, 'heading'),
    locality: place === undefined ? null : localityOf(setting.article.text, place, 'heading'),
    planned: leadsToPlans(scene, scene.words.length - 1) ?? false,
    list: null,
  };
}

/**
 * Whether what stands below a heading is of a place that it names. A line without a mark of a heading may as well be that of a picture ("Thu hoạch cà phê tại
 * xã Hà Mòn"): there only a place that opens it counts.
 */
function isHeadedBy(scene: Scene, place: PlaceMention): boolean {
  const line = sliceOf(scene.text, scene.sentence).trim();
  if (/^(?:[\dIVX]+[.)/]|[a-zđ]\)|[-+*•])|:$/u.test(line) || line === line.toUpperCase()) return true;
  const before = scene.words.slice(0, tokenFrom(scene, place.start)).join(' ');
  return before === '' || headingOpenings.some((words) => before === words || before.startsWith(`${words} `));
}

/** Whether a sentence is an item of a list: "(1) …", "- …". */
export function isItem({ words, tokens }: Pick<Scene, 'words' | 'tokens'>): boolean {
  if (listMarks.includes(words[0] ?? '')) return true;
  return words[0] === '(' && tokens[1]?.kind === 'number' && words[2] === ')';
}

/** The time that opens a sentence, else the one that its first figure states before itself. A day of an event dates nothing where a report is told. */
function toldPeriod({ scene, own, items, periods }: SentenceReading, setting: Setting): Sourced<FigurePeriod> | null {
  const opening = periods.filter((mention) => opensSentence(scene, mention) && !passes(scene, mention));
  const long = opening.find((mention) => mention.period?.kind !== 'day');
  if (long !== undefined) return periodOf(scene.text, long, 'earlier-sentence');
  const stated = own.find(
    ({ period, planned }, index) =>
      isBefore(period?.span ?? null, items[index]) && goesOn(scene, period) && !isAside(scene, period) && (!planned || isPlanned(own)),
  )?.period;
  if (stated !== undefined && stated?.value.period.kind !== 'day') return stated === null ? null : { ...stated, rule: 'earlier-sentence' };
  const day = setting.report === null ? opening[0] : undefined;
  return day === undefined ? null : periodOf(scene.text, day, 'earlier-sentence');
}

function goesOn(scene: Scene, period: Sourced<FigurePeriod> | null): boolean {
  return period?.span == null || !passes(scene, { ...period.span, period: period.value.period });
}

/** "1.058 con (cùng kỳ 1.097 con)": a time in brackets is of what stands in them. */
function isAside(scene: Scene, period: Sourced<FigurePeriod> | null): boolean {
  return period?.span != null && /\([^()]*$/u.test(scene.text.slice(scene.sentence.start, period.span.start));
}

/** Whether a sentence begins with plans: those that follow results ("còn 0,94%, cuối năm phấn đấu còn 0,8%") are soon left. */
function isPlanned([first]: readonly Circumstances[]): boolean {
  return first?.planned ?? false;
}

function isBefore(span: Span | null, item: Attached | undefined): boolean {
  return span !== null && item !== undefined && span.end <= item.quantity.start && span.start >= item.quantity.start - dayMemory;
}

/** Where the article writes the same place better, as "huyện Tân Hồng" for "Huyện ủy Tân Hồng", it is remembered so. */
function rememberedPlace(scene: Scene, place: PlaceMention, { homes }: Setting): Sourced<FigureLocality> {
  const home = place.level === null ? homes.locality : homes.byLevel.get(place.level);
  return home?.value.key === place.key ? { ...home, rule: 'earlier-sentence' } : localityOf(scene.text, place, 'earlier-sentence');
}

function listMemory({ scene, periods }: SentenceReading): Memory['list'] {
  const last = periods.at(-1);
  return {
    period: last === undefined || last.period?.kind === 'day' ? null : periodOf(scene.text, last, 'list-opening'),
    planned: leadsToPlans(scene, scene.words.length - 1) ?? false,
  };
}

/** A single day is soon forgotten; a longer time holds to the end of the paragraph. */
function remembered(period: Sourced<FigurePeriod> | null, scene: Scene): Sourced<FigurePeriod> | null {
  const past = period?.span == null ? 0 : scene.sentence.start - period.span.end;
  return period?.value.period.kind === 'day' && past > dayMemory ? null : period;
}
