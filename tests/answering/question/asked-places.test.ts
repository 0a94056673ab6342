import { describe, expect, test } from 'vitest';
import { readPlaces } from '../../../src/answering/question/asked-places.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

const known = indexPlaces(
  ['chư păh', 'chư pưh', 'bình thạnh', 'bình thành', 'tam phú', 'thuận'].map((key) => ({ key, name: key, levels: [], articles: 1 })),
);
const read = (text: string) => readPlaces(text, known).map(({ place }) => [place.key, place.level, place.known]);

describe('places of a question', () => {
  test('look-alikes are told apart by their accents', () => {
    expect(read('Huyện Chư Păh còn bao nhiêu hộ nghèo?')).toEqual([['chư păh', 'district', true]]);
    expect(read('Huyện Chư Pưh còn bao nhiêu hộ nghèo?')).toEqual([['chư pưh', 'district', true]]);
  });

  test('a name with accents that only one place could have is taken for it', () => {
    expect(read('Xã Tam Phù có mấy ấp?')).toEqual([['tam phú', 'commune', true]]);
  });

  test('a name with accents that two places could have is neither', () => {
    expect(read('Xã Bình Thanh có mấy ấp?')).toEqual([['bình thanh', 'commune', false]]);
  });

  test('a name that goes on behind a known one is another place', () => {
    expect(read('Xã Tam Phú Tây có mấy ấp?').map(([, , isKnown]) => isKnown)).toEqual([false]);
  });

  test('a letter too few is forgiven', () => {
    expect(read('Tam Ph có mấy ấp?').at(0)?.at(0)).toBe('tam phu');
  });

  test('a word in small letters is no place of one syllable', () => {
    expect(read('điều kiện thuận lợi thế nào')).toEqual([]);
  });
});
