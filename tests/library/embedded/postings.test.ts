import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSegments } from '../../../src/library/embedded/merge-postings.js';
import { createRun } from '../../../src/library/embedded/posting-run.js';
import { findList, type PostingSegment } from '../../../src/library/embedded/posting-segment.js';
import { hashTerm } from '../../../src/library/embedded/term-hash.js';
import { type Field, fields, packCount } from '../../../src/library/lexical-index.js';
import { type PassageTerms, passageTerms } from '../../../src/library/passage-terms.js';
import { createSink, decodeList, readFrequency, readList, writeList } from '../../../src/library/posting-codec.js';

const entry = fc.record({
  gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3_000_000 })),
  count: fc.integer({ min: 1, max: 255 }),
});

describe('a posting list', () => {
  it('is read as it was written, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 300 }), fc.nat(5), (entries, lead) => {
        let ordinal = -1;
        const ordinals = Uint32Array.from(entries, ({ gap }) => (ordinal += gap));
        const counts = Uint8Array.from(entries, ({ count }) => count);
        const sink = createSink(1);
        for (let i = 0; i < lead; i += 1) writeList(sink, Uint32Array.of(i), Uint8Array.of(2), 1);
        const at = sink.length;
        writeList(sink, ordinals, counts, entries.length);
        const [read, readCounts] = [new Uint32Array(entries.length), new Uint8Array(entries.length)];
        expect(readFrequency(sink.bytes, at)).toBe(entries.length);
        expect(readList(sink.bytes, at, read, readCounts)).toBe(entries.length);
        expect(read).toEqual(ordinals);
        expect(readCounts).toEqual(counts);
      }),
    );
  });
});

const term = fc.constantFrom('a', 'b', 'c', 'a_b', 'đ', 'xã', 'hộ_nghèo', 'z'.repeat(40));
const counts = fc.uniqueArray(fc.tuple(term, fc.integer({ min: 1, max: 255 })), { selector: ([name]) => name, maxLength: 5 });
const passage: fc.Arbitrary<PassageTerms> = fc
  .tuple(counts, counts)
  .map(([accented, folded]) => ({ length: 1, counts: { accented: new Map(accented), folded: new Map(folded) } }));

type Listing = Record<Field, Record<string, [number, number][]>>;

function naive(passages: readonly PassageTerms[], keeps: (ordinal: number) => boolean): Listing {
  const listing: Listing = { accented: {}, folded: {} };
  for (const [ordinal, { counts: held }] of passages.entries()) {
    if (!keeps(ordinal)) continue;
    for (const field of fields)
      for (const [name, count] of held[field]) listing[field][name] = [...(listing[field][name] ?? []), [ordinal, count]];
  }
  return listing;
}

function listed(segment: PostingSegment, names: readonly string[]): Listing {
  const listing: Listing = { accented: {}, folded: {} };
  for (const field of fields) {
    for (const name of names) {
      const list = findList(segment, hashTerm(field, name));
      if (list === null) continue;
      const { ordinals, counts } = decodeList(list);
      listing[field][name] = Array.from(ordinals, (ordinal, i) => [ordinal, counts[i] ?? 0]);
    }
  }
  return listing;
}

describe('runs and merges', () => {
  it('hold what was added, but for what went, however it is divided into runs', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), fc.nat(4), (passages, perRun, gone) => {
        const run = createRun(2_000);
        const segments: PostingSegment[] = [];
        for (const [ordinal, terms] of passages.entries()) {
          run.add(ordinal, terms);
          if ((ordinal + 1) % perRun === 0) segments.push(run.drain());
        }
        segments.push(run.drain());
        const keeps = (ordinal: number) => ordinal % 5 !== gone;
        const names = ['a', 'b', 'c', 'a_b', 'đ', 'xã', 'hộ_nghèo', 'z'.repeat(40), 'nowhere'];
        const size = passages.length;
        expect(listed(mergeSegments(segments, { size, keeps }), names)).toEqual(naive(passages, keeps));
        expect(listed(mergeSegments(segments, { size }), names)).toEqual(naive(passages, () => true));
      }),
    );
  });

  it('hold what is left under the numbers it is given', () => {
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 30 }), fc.nat(4), (passages, gone) => {
        const run = createRun(2_000);
        for (const [ordinal, terms] of passages.entries()) run.add(ordinal, terms);
        const keeps = (ordinal: number) => ordinal % 5 !== gone;
        const renumber = (ordinal: number) => ordinal - Math.floor((ordinal + 4 - gone) / 5);
        const merged = mergeSegments([run.drain()], { size: passages.length, keeps, renumber });
        const left = passages.filter((_, ordinal) => keeps(ordinal));
        expect(listed(merged, ['a', 'b', 'c', 'a_b', 'đ', 'xã', 'hộ_nghèo', 'z'.repeat(40)])).toEqual(naive(left, () => true));
      }),
    );
  });

  it('hold texts as their counted terms', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'a_b', 'đ'), { maxLength: 140 });
    const analysis = fc.tuple(words, words).map(([accented, folded]) => ({ accented, folded }));
    fc.assert(
      fc.property(fc.array(fc.tuple(analysis, fc.array(analysis, { maxLength: 3 })), { maxLength: 6 }), (texts) => {
        const [read, counted] = [createRun(8_000), createRun(8_000)];
        for (const [ordinal, [own, context]] of texts.entries()) {
          read.addText(ordinal, own, context);
          counted.add(ordinal, passageTerms(own, context));
        }
        expect(read.drain()).toEqual(counted.drain());
      }),
    );
  });

  it('says when a run is full, before it overflows', () => {
    const run = createRun(20);
    const terms: PassageTerms = {
      length: 1,
      counts: { accented: new Map([['a', packCount(1, false)]]), folded: new Map([['a', packCount(1, false)]]) },
    };
    let ordinal = 0;
    for (; !run.full(); ordinal += 1) run.add(ordinal, terms);
    expect(ordinal).toBeGreaterThan(3);
    expect(listed(run.drain(), ['a']).accented['a']).toHaveLength(ordinal);
    expect(run.full()).toBe(false);
  });

  it('keeps terms apart whose first hash is the same', () => {
    const twins = ['t45533', 't411003', 't45531', 't411005'];
    expect(new Set(twins.map((name) => hashTerm('accented', name).order)).size).toBe(2);
    const run = createRun(200);
    const passages = twins.map((name): PassageTerms => ({ length: 1, counts: { accented: new Map([[name, 2]]), folded: new Map() } }));
    for (const [ordinal, terms] of passages.entries()) run.add(ordinal, terms);
    expect(listed(run.drain(), twins)).toEqual(naive(passages, () => true));
  });
});
