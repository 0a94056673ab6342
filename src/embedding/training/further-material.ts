import { TienDoError } from '../../errors.js';
import { isHeldOut } from './held-out.js';
import { articleCount, readTrainingCorpus, type TrainingArticle, type TrainingCorpus } from './training-corpus.js';

/** One's own articles, read anew at each call. */
export interface OwnArticles {
  /** Each article. */
  readonly articles: () => AsyncIterable<TrainingArticle> | Iterable<TrainingArticle>;
  /** Each passage of each article, see `articlePassages`. */
  readonly passages: () => AsyncIterable<TrainingArticle> | Iterable<TrainingArticle>;
}

/** What a model is trained further with. */
export interface FurtherMaterial {
  /** What is held out: whole articles, or passages of articles whose other passages are learnt from. */
  readonly unit: 'articles' | 'passages';
  readonly corpus: TrainingCorpus;
  /** What is searched to measure: the held-out ones, and where passages are held out, behind them the others. */
  readonly measured: TrainingCorpus;
  /** How many are held out: they stand first in {@link measured}. */
  readonly heldOut: number;
}

/** Fewer of either say nothing of articles in general. */
const fewestArticles = 8;
/** With fewer there is nothing to learn from, or nothing that could be found wrongly. */
const fewestPassages = 8;
/** One passage of so many is held out. */
const onePassageOf = 4;

/**
 * Sets apart what is learnt from and what measures it: one article of seven. Where that leaves fewer than eight articles on either side, one passage of four is held out
 * instead, and looked for among all passages.
 * @throws TienDoError `usage` when there are fewer than eight passages.
 */
export async function furtherMaterial({ articles, passages }: OwnArticles): Promise<FurtherMaterial> {
  const whole = await setApart(articles(), isHeldOut);
  if (whole.learnt.length >= fewestArticles && whole.heldOut.length >= fewestArticles) {
    const measured = await readTrainingCorpus(whole.heldOut);
    return { unit: 'articles', corpus: await readTrainingCorpus(whole.learnt), measured, heldOut: articleCount(measured) };
  }
  const { learnt, heldOut } = await setApart(passages(), (_, position) => position % onePassageOf === onePassageOf - 1);
  if (learnt.length + heldOut.length < fewestPassages) {
    const found = learnt.length + heldOut.length;
    throw new TienDoError('usage', { problem: `Further training needs ${fewestPassages} passages or more; there are ${found}.` });
  }
  const measured = await readTrainingCorpus([...heldOut, ...learnt]);
  return { unit: 'passages', corpus: await readTrainingCorpus(learnt), measured, heldOut: articleCount(await readTrainingCorpus(heldOut)) };
}

async function setApart(
  all: AsyncIterable<TrainingArticle> | Iterable<TrainingArticle>,
  holdOut: (article: TrainingArticle, position: number) => boolean,
): Promise<{ learnt: TrainingArticle[]; heldOut: TrainingArticle[] }> {
  const learnt: TrainingArticle[] = [];
  const heldOut: TrainingArticle[] = [];
  for await (const article of all) (holdOut(article, learnt.length + heldOut.length) ? heldOut : learnt).push(article);
  return { learnt, heldOut };
}
