import { type Listing, listingOf } from '../answering/decision/listing.js';
import { placesAskedFor } from '../answering/evidence/place-fit.js';
import { type IndicatorWish, readIndicatorWish } from '../answering/question/indicator-wish.js';
import type { AskedPlace, Question } from '../answering/question/question.js';
import { levelName } from '../language/level-names.js';
import type { Library } from '../library/library.js';
import type { PlaceDirectory } from './place-directory.js';
import { statedOf } from './place-figures.js';

/** Figures of a place looked through for a list. */
const lookedThrough = 240;

/** What lists are made from. */
export interface ListContext {
  readonly library: Library;
  /** The places of the corpus with their figures. */
  directory(): Promise<PlaceDirectory>;
}

/** What a question for a list of indicators comes to. */
export interface WishedList {
  readonly wish: IndicatorWish;
  /** Null when the place has none that are wished. */
  readonly listing: Listing | null;
  /** Whether it has some of another time than the one asked for. */
  readonly atOtherTimes: boolean;
}

/** The indicators that a question asks to list, from the store of figures; null when it asks for no such list, or of no place that is known. */
export async function listIndicators(question: Question, { directory, library }: ListContext): Promise<WishedList | null> {
  const wish = readIndicatorWish(question);
  const [place, ...further] = placesAskedFor(question);
  if (wish === null || wish.standing === 'planned' || place === undefined || !place.known || further.length > 0) return null;
  const entry = (await directory()).find(typedName(place));
  if (entry === null) return { wish, listing: null, atOtherTimes: false };
  const listed = async (asked: Question): Promise<Listing | null> =>
    listingOf(asked, wish, entry.name, await statedOf(entry, library, lookedThrough, boundsOf(asked)));
  const listing = await listed(question);
  const atOtherTimes = listing === null && question.periods.length > 0 && (await listed({ ...question, periods: [] })) !== null;
  return { wish, listing, atOtherTimes };
}

function typedName({ key, level }: AskedPlace): string {
  return level === null ? key : `${levelName(level)} ${key}`;
}

function boundsOf({ periods: [asked] }: Question): { from: string | null; to: string | null } {
  return asked === undefined || asked.yearless ? { from: null, to: null } : { from: asked.period.from, to: asked.period.to };
}
