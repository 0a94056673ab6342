import type { Figure } from '../figures/figure.js';
import { sliceOf } from '../language/span.js';
import { isDerived, measureOf } from './figure-measure.js';
import type { StoredArticle } from './library.js';
import type { FigureChange } from './receipt.js';

/** The figures that an article states otherwise than before: same indicator, unit, place and period, in the same order where there are several. */
export function figureChanges(before: StoredArticle, after: StoredArticle): FigureChange[] {
  const earlier = byMeasure(before);
  return [...byMeasure(after)].flatMap(([measure, figures]) => {
    const counterparts = earlier.get(measure) ?? [];
    if (counterparts.length !== figures.length) return [];
    return figures.flatMap((figure, at) => changeOf(before, counterparts[at], after, figure));
  });
}

function changeOf(before: StoredArticle, earlier: Figure | undefined, after: StoredArticle, figure: Figure): FigureChange[] {
  if (earlier === undefined || figure.indicator === null) return [];
  const shown = isSameShare(earlier, figure) ? 'own' : 'display';
  const [was, is] = [wordsOf(before.text, earlier, shown), wordsOf(after.text, figure, shown)];
  if (was === is || (shown === 'own' && isSameAmount(earlier, figure))) return [];
  return [
    {
      file: after.file,
      indicator: sliceOf(after.text, figure.indicator),
      locality: figure.locality?.value.text ?? null,
      period: figure.period?.value.text ?? null,
      before: was,
      after: is,
    },
  ];
}

/** What a change shows: the figure's own words, with the percentages that are attached to it when they changed too. */
function wordsOf(text: string, figure: Figure, shown: 'own' | 'display'): string {
  return sliceOf(text, shown === 'own' ? figure : figure.display);
}

function isSameAmount(earlier: Figure, figure: Figure): boolean {
  return earlier.value === figure.value && earlier.upper === figure.upper && earlier.target?.value === figure.target?.value;
}

/** Whether the share of the plan and the change that the text attaches are the same. */
function isSameShare(earlier: Figure, figure: Figure): boolean {
  return earlier.percentOfTarget?.value === figure.percentOfTarget?.value && earlier.change?.value.value === figure.change?.value.value;
}

function byMeasure(article: StoredArticle): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of article.figures) {
    if (isDerived(figure)) continue;
    const measure = measureOf(article.text, figure)?.name;
    if (measure === undefined) continue;
    const { from = null, to = null } = figure.period?.value.period ?? {};
    const { key = null, level = null } = figure.locality?.value ?? {};
    const name = [measure, figure.kind, figure.unit, key, level, from, to].join('\n');
    groups.set(name, [...(groups.get(name) ?? []), figure]);
  }
  return groups;
}
