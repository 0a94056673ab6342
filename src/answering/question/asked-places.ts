import { expansionsOf } from '../../language/abbreviations.js';
import { hasAccents, normalizeWord, stripAccents } from '../../language/fold.js';
import type { PlaceLevel, PlaceMention } from '../../language/place.js';
import { isDistinctive } from '../../language/place-keys.js';
import type { PlaceKin } from '../../language/place-merger.js';
import { findPlaces, foldKey, type KnownNames } from '../../language/places.js';
import { overlaps, type Span, sliceOf } from '../../language/span.js';
import { findNamedThings } from '../words/named-things.js';
import { findPersonNames } from '../words/person-names.js';
import { capitalised } from '../words/place-name.js';
import { syllablesOf } from '../words/syllables.js';
import type { AskedPlace } from './question.js';
import { oneEditAway } from './spelling.js';

/** The place names of a corpus. */
export interface PlaceNames extends KnownNames {
  /** The keys that are the same without accents. */
  forms(folded: string): readonly string[];
  /** What is known of mergers of the places of that name; null when nothing is. */
  kin?(key: string, level: PlaceLevel | null): PlaceKin | null;
}

/** A place of a question and the words that name it. */
export interface PlacedWords extends Span {
  readonly place: AskedPlace;
}

/**
 * The places that a question names. A name whose accents the corpus does not know is taken for the known one that is the same without accents
 * ("Cao Lảnh"), or one letter away ("Đồg Tháp").
 */
export function readPlaces(text: string, known: PlaceNames): PlacedWords[] {
  const whole = { start: 0, end: text.length };
  const people = findPersonNames(text, whole);
  const exact = findPlaces(text, whole, known).filter(
    (mention) => isAskable(text, mention) && !(mention.level === null && people.some((name) => overlaps(name, mention))),
  );
  const read = exact
    .map((mention) => withoutPlaceAbove(text, mention, known))
    .map((mention) => ({ start: mention.start, end: mention.end, place: asPlace(text, mention, known) }));
  const bare = findPlaces(stripAccents(text), whole, known).filter(
    (mention) => known.has(mention.key) && isName(text, mention) && !isOfBody(text, mention, known),
  );
  const folded = bare.map((mention) => ({
    start: mention.start,
    end: mention.end,
    place: { ...asPlace(text, mention, known), readAs: mendedForms(text, mention, known) },
  }));
  const found = [...read];
  const add = (more: readonly PlacedWords[]): void => {
    for (const one of more) if (!found.some((other) => overlaps(one, other))) found.push(one);
  };
  add(folded);
  const unread = findNamedThings(text, whole).filter((run) => !found.some((other) => overlaps(run, other)));
  add(unread.flatMap((run) => mistyped(text, run, known)));
  const inOrder = withoutFormer(
    text,
    found.sort((x, y) => x.start - y.start),
  );
  return inOrder.map((one, at) => ({ ...one, place: withKin(withInside(text, one, inOrder[at + 1]), known) }));
}

/** "Trụ sở xã Bản Xen cũ, nay thuộc xã Mường Lũng": what a place was is part of what is asked about the place that it lies in now. */
function withoutFormer(text: string, placed: readonly PlacedWords[]): PlacedWords[] {
  return placed.filter(({ end }, at) => {
    const next = placed[at + 1];
    return next === undefined || !nowIn.test(stripAccents(text.slice(end, next.start)));
  });
}

const nowIn =
  /^\s*(?:cu|truoc day)\s*,?\s*(?:nay|gio|bay gio|hien nay|hien)\s+(?:da\s+)?(?:thuoc|nam trong|nhap ve|nhap vao|ve)\s+(?:dia ban\s+)?$/u;

/** "huyện Phú Tân Cà Mau": of a name that is not known, the part that is, when a known place stands behind it. */
function withoutPlaceAbove(text: string, mention: PlaceMention, known: PlaceNames): PlaceMention {
  if (mention.level === null || knownKey(mention.key, known) !== null) return mention;
  const syllables = syllablesOf(text, mention.nameSpan);
  for (let length = syllables.length - shortestAbove; length >= shortestAbove; length -= 1) {
    const [end, next] = [syllables[length - 1]?.end ?? mention.end, syllables[length]?.start ?? mention.end];
    const key = normalizeWord(text.slice(mention.nameSpan.start, end));
    const [above] = findPlaces(text, { start: next, end: mention.end }, known);
    if (!known.has(key) || above?.start !== next || above.end !== mention.end) continue;
    return { ...mention, end, nameSpan: { start: mention.nameSpan.start, end }, key };
  }
  return mention;
}

const shortestAbove = 2;

/** "Tân Thành (TP Cà Mau)", "Tân Thành, huyện Mai Châu": a name without its level that lies in the larger place behind it. */
function withInside(text: string, { place, end }: PlacedWords, next: PlacedWords | undefined): AskedPlace {
  const isLarger = next?.place.level != null && larger.includes(next.place.level);
  if (place.level !== null || !place.known || next === undefined || !isLarger) return place;
  return /^\s*[(,]\s*$/u.test(text.slice(end, next.start)) ? { ...place, inside: true } : place;
}

const larger: readonly PlaceLevel[] = ['district', 'town', 'city', 'urban-district'];

function withKin(place: AskedPlace, known: PlaceNames): AskedPlace {
  const kin = known.kin?.(place.key, place.level) ?? null;
  return kin === null ? place : { ...place, kin };
}

/** A village ("Khóm 3") is a word of the topic: its name is that of a hundred others. */
function isAskable(text: string, mention: PlaceMention): boolean {
  return mention.level !== 'village' && isDeliberate(text, mention) && !isAbbreviation(text, mention);
}

/** Capitalised words that are no known name but one letter away from one ("Duên Hải"). */
function mistyped(text: string, run: Span, known: PlaceNames): PlacedWords[] {
  const key = nearestKnown(foldKey(sliceOf(text, run).toLowerCase().replace(/\s+/g, ' ')), known);
  return key === null ? [] : [{ ...run, place: { text: sliceOf(text, run), key, level: null, known: true, readAs: formsOf(key, known) } }];
}

/** "HTX Dịch vụ nông nghiệp Tân Lập Đông": a bare name that goes on behind that of a place is the one of the body before it. */
function isOfBody(text: string, mention: PlaceMention, known: PlaceNames): boolean {
  if (mention.level !== null || !bodyBefore.test(text.slice(0, mention.start))) return false;
  return goesOn(text, mention, known) !== null;
}

const bodyBefore =
  /(?<![\p{L}\p{M}])(?:htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|công ty|cong ty|doanh nghiệp|doanh nghiep|trường|truong|thcs|thpt|mầm non|mam non|tiểu học|tieu hoc|chợ)(?![\p{L}\p{M}])(?:(?! (?:ở|tại|của|thuộc|o|tai|cua|thuoc) )[^,.;:?!]){0,40}$/iu;

/** A bare name of one syllable in lower case is more often a word ("thuận lợi") than a place. */
function isDeliberate(text: string, mention: PlaceMention): boolean {
  if (mention.level !== null || isDistinctive(mention.key)) return true;
  const first = sliceOf(text, mention.nameSpan).charAt(0);
  return mention.start > 0 && first !== first.toLowerCase();
}

/** "huyện NTM" is a huyện of a kind, not of a name. */
function isAbbreviation(text: string, mention: PlaceMention): boolean {
  return expansionsOf(sliceOf(text, mention.nameSpan)).length > 0;
}

/** Found without its accents: it counts only as a distinctive name that was typed with capitals. */
function isName(text: string, { nameSpan, key }: PlaceMention): boolean {
  const words = sliceOf(text, nameSpan).split(/\s+/);
  return isDistinctive(key) && words.every((word) => word.charAt(0) !== word.charAt(0).toLowerCase());
}

function asPlace(text: string, mention: PlaceMention, known: PlaceNames): AskedPlace {
  const key = knownKey(mention.key, known);
  const longer = goesOn(text, mention, known);
  return {
    text: text.slice(mention.start, longer ?? mention.end),
    key: key ?? mention.key,
    level: levelIn(text, mention),
    known: key !== null && longer === null,
    readAs: key === null || longer !== null ? [] : readAs(mention.key, key, known),
  };
}

/** Only missing accents are no change, unless they leave a choice. */
function readAs(typed: string, key: string, known: PlaceNames): string[] {
  const forms = formsOf(key, known);
  return typed === key || typed === foldKey(key) ? (forms.length > 1 ? forms : []) : forms;
}

/** Of a name found without its accents: none when it was typed as one of its forms. */
function mendedForms(text: string, { key, nameSpan }: PlaceMention, known: PlaceNames): string[] {
  const typed = normalizeWord(sliceOf(text, nameSpan));
  return known.forms(key).includes(typed) ? [] : formsOf(key, known);
}

/** The names that a key may stand for, with capitals. */
export function formsOf(key: string, known: PlaceNames): string[] {
  const forms = hasAccents(key) ? [key] : known.forms(key);
  return (forms.length === 0 ? [key] : forms).map(capitalised);
}

/** Without accents "thi xa thuan" may as well be "thì xã Thuận": the level says nothing then. */
function levelIn(text: string, mention: PlaceMention): PlaceLevel | null {
  return /^thi xa/i.test(sliceOf(text, mention)) ? null : mention.level;
}

/** The name itself; typed without accents any of its forms; with accents that no place has the only place that is the same without them. */
function knownKey(key: string, known: PlaceNames): string | null {
  if (known.has(key)) return key;
  const folded = foldKey(key);
  const forms = known.forms(folded);
  if (forms.length === 0) return known.has(folded) ? folded : nearestKnown(folded, known);
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

/**
 * Where a name ends that goes on with capitals behind the part that is known ("xã Phong Mỹ Tây"); null when it does not, or only with the name of the place
 * that it lies in ("huyện Phú Tân Cà Mau").
 */
function goesOn(text: string, mention: PlaceMention, known: PlaceNames): number | null {
  const run = findNamedThings(text, { start: mention.nameSpan.start, end: text.length }, 1)[0];
  if (run === undefined || run.start !== mention.nameSpan.start || run.end <= mention.end) return null;
  const [behind] = findPlaces(text, { start: mention.end, end: run.end }, known);
  if (behind !== undefined && behind.end === run.end && text.slice(mention.end, behind.start).trim() === '') return null;
  return findPersonNames(text, { start: mention.end, end: text.length })[0]?.end === run.end ? null : run.end;
}

/** The only known name of several words one letter away; null when there is none or more than one. */
export function nearestKnown(folded: string, known: PlaceNames): string | null {
  const words = folded.split(' ');
  if (words.length < 2 || words.length > known.longest) return null;
  const candidates = words.flatMap((word, at) =>
    oneEditAway(word).map((variant) => [...words.slice(0, at), variant, ...words.slice(at + 1)].join(' ')),
  );
  const hits = [...new Set(candidates)].filter((candidate) => known.has(candidate));
  return hits.length === 1 ? (hits[0] ?? null) : null;
}
