import {
  atLeast,
  bitsIn,
  type Code,
  choose,
  constant,
  differs,
  downFrom,
  get,
  greatest,
  isLeast,
  load8,
  load16,
  load32,
  loadFloat,
  loadReal,
  move,
  orBits,
  overReal,
  plus,
  plusFloat,
  plusReal,
  realOf,
  repeat,
  set,
  shift,
  shiftDown,
  store32,
  storeFloat,
  storeRounded,
  times,
  timesFloat,
  timesReal,
  valueType,
  wasmModule,
  when,
} from '../embedding/wasm-code.js';
import { usualCount } from './posting-codec.js';

/** Where the tables of {@link postingScores} stand in the memory, in bytes. */
export interface PostingPlaces {
  /** By ordinal: the number of the article, 32 bits; signed ones below 0 are skipped. */
  readonly articleOf: number;
  /** By ordinal: the position of a passage's length among all lengths, 16 bits. */
  readonly lengthOf: number;
  /** 32-bit floats: by packed count, then by position of the length, what a term's gain is multiplied by. */
  readonly saturations: number;
  readonly lengths: number;
  /** By ordinal: 32-bit floats that are added to. */
  readonly scores: number;
  /** Where the articles that hold the term go, 32 bits each. */
  readonly holders: number;
  /** Where their packed counts go, 32 bits each. */
  readonly holderCounts: number;
  /** Where it is told how many articles hold the term, 32 bits. */
  readonly outcome: number;
}

/** Where a list's entries stand in the memory, and how many they are, not 0; and what a saturation is multiplied by. Up to two bytes behind the entries are read. */
export type PostingScores = (entries: number, frequency: number, gain: number) => void;

/**
 * The module of {@link PostingScores}: adds what a term gives each passage, and adds up its occurrences by article. The tables are apart, not one record a passage: most
 * postings are those of long lists, of which a line of the processor's cache has several.
 */
export function postingScores(places: PostingPlaces): Uint8Array<ArrayBuffer> {
  const [entries, frequency, gain] = [0, 1, 2];
  const [byte, value, ordinal, count, article, current, holder, packed, width, inBytes] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const code = { entries, gain, byte, value, ordinal, count, article, current, holder, packed, width, inBytes };
  const toBytes: Code = [...get(ordinal), ...shift(constant(2)), ...set(inBytes)];
  const perEntry: Code = [...readEntry(code), ...toBytes, ...addToArticle(code, places), ...addToPassage(code, places)];
  const { i32, f32 } = valueType;
  return wasmModule([i32, i32, f32], { integers: 10, vectors: 0 }, [
    ...[...constant(-2), ...set(current), ...constant(-4), ...set(holder)],
    ...downFrom(frequency, 1, perEntry),
    ...[...constant(0), ...get(holder), ...plus(constant(4)), ...shiftDown(constant(2)), ...store32(places.outcome)],
  ]);
}

type Local<Names extends string> = Readonly<Record<Names, number>>;

/** Takes the next entry of a list: its ordinal, which holds that of the one before, and its count. Without branches but for gaps of three bytes and more, for what comes next is seldom guessed. */
export function readEntry({
  entries,
  byte,
  value,
  ordinal,
  count,
  width,
}: Local<'entries' | 'byte' | 'value' | 'ordinal' | 'count' | 'width'>): Code {
  const sevenBits: Code = [...get(byte), ...bitsIn(constant(0x7f))];
  const hasMore: Code = [...get(byte), ...shiftDown(constant(7))];
  const second: Code = [...get(entries), ...load8(1)];
  const hasCount: Code = [...get(value), ...bitsIn(constant(1))];
  const addBits: Code = [...get(value), ...orBits([...sevenBits, ...shift(get(width))]), ...set(value)];
  const nextBits: Code = [
    ...get(entries),
    ...load8(0),
    ...set(byte),
    ...move(entries, constant(1)),
    ...addBits,
    ...move(width, constant(7)),
  ];
  const secondBits: Code = [...second, ...bitsIn(constant(0x7f)), ...shift(constant(7))];
  return [
    ...[...get(entries), ...load8(0), ...set(byte)],
    ...[...sevenBits, ...orBits(choose(secondBits, constant(0), hasMore)), ...set(value)],
    ...[...choose(second, constant(0), hasMore), ...set(byte)],
    ...move(entries, choose(constant(2), constant(1), [...get(entries), ...load8(0), ...shiftDown(constant(7))])),
    ...when(hasMore, [...constant(14), ...set(width), ...repeat(nextBits, hasMore)]),
    ...move(ordinal, [...get(value), ...shiftDown(constant(1))]),
    ...[...choose([...get(entries), ...load8(0)], constant(usualCount), hasCount), ...set(count)],
    ...move(entries, hasCount),
  ];
}

/** `holder` is the position of the current article, in bytes, and `packed` its count so far. */
function addToArticle(
  { inBytes, count, article, current, holder, packed }: Local<'inBytes' | 'count' | 'article' | 'current' | 'holder' | 'packed'>,
  places: PostingPlaces,
): Code {
  const isOther: Code = [...get(article), ...differs(get(current))];
  const before: Code = choose(constant(0), get(packed), isOther);
  const again: Code = [...before, ...plus([...get(count), ...bitsIn(constant(-2))]), ...orBits([...get(count), ...bitsIn(constant(1))])];
  return [
    ...[...get(inBytes), ...load32(places.articleOf), ...set(article)],
    ...when(
      [...get(article), ...atLeast(constant(0))],
      [
        ...[...again, ...set(packed)],
        ...move(holder, [...isOther, ...shift(constant(2))]),
        ...[...get(holder), ...get(article), ...store32(places.holders)],
        ...[...get(holder), ...get(packed), ...store32(places.holderCounts)],
        ...[...get(article), ...set(current)],
      ],
    ),
  ];
}

function addToPassage(
  { ordinal, inBytes, count, gain }: Local<'ordinal' | 'inBytes' | 'count' | 'gain'>,
  { lengthOf, lengths, saturations, scores }: PostingPlaces,
): Code {
  const length: Code = [...get(ordinal), ...shift(constant(1)), ...load16(lengthOf)];
  const cell: Code = [...get(count), ...times(constant(lengths)), ...plus(length), ...shift(constant(2))];
  const gained: Code = [...get(gain), ...timesFloat([...cell, ...loadFloat(saturations)])];
  return [...get(inBytes), ...get(inBytes), ...loadFloat(scores), ...plusFloat(gained), ...storeFloat(scores)];
}

/** Where {@link passagesAbove} finds scores, 32-bit floats, and where it puts ordinals, 32 bits each, one more than there are passages, and their number. */
export interface AbovePlaces extends Pick<PostingPlaces, 'scores' | 'outcome'> {
  readonly above: number;
}

/** How many passages there are, not 0; and a score above 0. */
export type PassagesAbove = (size: number, least: number) => void;

/** The module of {@link PassagesAbove}: lists the passages with that score or more, ascending. */
export function passagesAbove({ scores, above, outcome }: AbovePlaces): Uint8Array<ArrayBuffer> {
  const [size, least, ordinal, inBytes, end] = [0, 1, 2, 3, 4];
  const perPassage: Code = [
    ...[...get(end), ...get(ordinal), ...store32(above)],
    ...move(end, [...get(inBytes), ...loadFloat(scores), ...isLeast(get(least)), ...shift(constant(2))]),
    ...[...move(ordinal, constant(1)), ...move(inBytes, constant(4))],
  ];
  return wasmModule([valueType.i32, valueType.f32], { integers: 3, vectors: 0 }, [
    ...downFrom(size, 1, perPassage),
    ...[...constant(0), ...get(end), ...shiftDown(constant(2)), ...store32(outcome)],
  ]);
}

/** How many passages there are, not 0. */
export type BestScore = (size: number) => void;

/** The module of {@link BestScore}: writes the best score where a 32-bit float goes. */
export function bestScore({ scores, outcome }: Pick<PostingPlaces, 'scores' | 'outcome'>): Uint8Array<ArrayBuffer> {
  const [size, inBytes, best] = [0, 1, 2];
  const perPassage: Code = [
    ...[...get(best), ...greatest([...get(inBytes), ...loadFloat(scores)]), ...set(best)],
    ...move(inBytes, constant(4)),
  ];
  return wasmModule([valueType.i32], { integers: 1, vectors: 0, floats: 1 }, [
    ...downFrom(size, 1, perPassage),
    ...[...constant(0), ...get(best), ...storeFloat(outcome)],
  ]);
}

/** Where the tables of {@link articleScores} stand in the memory, in bytes; see {@link PostingPlaces}. */
export interface ArticlePlaces extends Pick<PostingPlaces, 'holders' | 'holderCounts'> {
  /** By article number: 32-bit floats, see `lengthNorm`. */
  readonly norms: number;
  /** By article number: 32-bit floats that are added to. */
  readonly scores: number;
}

/** How many articles hold the term, not 0; and `gain · (k1 + 1)`. */
export type ArticleScores = (holding: number, most: number) => void;

/** The module of {@link ArticleScores}: adds to each article `most · f / (f + norm)`, f its occurrences, those in its contexts counting as one more. */
export function articleScores({ holders, holderCounts, norms, scores }: ArticlePlaces): Uint8Array<ArrayBuffer> {
  const [holding, most, at, article, count, occurrences] = [0, 1, 2, 3, 4, 5];
  const norm: Code = [...get(article), ...loadReal(norms)];
  const share: Code = [...get(most), ...timesReal(get(occurrences)), ...overReal([...get(occurrences), ...plusReal(norm)])];
  const perHolder: Code = [
    ...[...get(at), ...load32(holders), ...shift(constant(2)), ...set(article)],
    ...[...get(at), ...load32(holderCounts), ...set(count)],
    ...[...realOf([...get(count), ...shiftDown(constant(1)), ...plus([...get(count), ...bitsIn(constant(1))])]), ...set(occurrences)],
    ...[...get(article), ...get(article), ...loadReal(scores), ...plusReal(share), ...storeRounded(scores)],
    ...move(at, constant(4)),
  ];
  return wasmModule([valueType.i32, valueType.f64], { integers: 3, vectors: 0, reals: 1 }, downFrom(holding, 1, perHolder));
}
