import { describe, expect, test } from 'vitest';
import { readPlaces } from '../../../src/answering/question/asked-places.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';
import { stripAccents } from '../../../src/language/fold.js';

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

  test.each([
    'HTX Dịch vụ nông nghiệp Tam Phú Đông có mấy thành viên?',
    'Hợp tác xã rau Tam Phú Đông có mấy thành viên?',
    'Trường Tiểu học Tam Phú Đông có mấy lớp?',
    'Tổ hợp tác hoa Tam Phú Đông có mấy thành viên?',
    'Chợ Tam Phú Đông có mấy quầy?',
  ])('the name of a body that no place has is none: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['HTX rau Tam Phú có mấy thành viên?', ['tam phú', null, true]],
    ['HTX rau xã Tam Phú Đông có mấy thành viên?', ['tam phú đông', 'commune', false]],
    ['Có mấy HTX? Tam Phú Đông thì sao?', ['tam phu', null, false]],
  ])('a body may stand with a place: %s', (text, place) => {
    expect(read(text)).toEqual([place]);
  });

  test('a letter too few is forgiven', () => {
    expect(read('Tam Ph có mấy ấp?').at(0)?.at(0)).toBe('tam phu');
  });

  test('a word in small letters is no place of one syllable', () => {
    expect(read('điều kiện thuận lợi thế nào')).toEqual([]);
  });

  test.each([
    'Phường Bình Thạnh cũ nay thuộc phường Tam Phú có mấy tổ?',
    'Trụ sở phường Bình Thạnh cũ, giờ nằm trong phường Tam Phú, để làm gì?',
    'phuong Binh Thanh cu nay thuoc phuong Tam Phu co may to',
  ])('what a place was is part of the topic, and only where it lies now is asked about: %s', (text) => {
    expect(readPlaces(text, known).map(({ place }) => [stripAccents(place.key), place.level])).toEqual([['tam phu', 'ward']]);
  });

  test.each([
    'Xã Bình Thạnh (nay là xã Tam Phú) có mấy ấp?',
    'Xã Bình Thạnh cũ nay là xã Tam Phú có mấy ấp?',
    'Xã Bình Thạnh cũ và xã Tam Phú có mấy ấp?',
  ])('a place that only has another name or neighbour now is asked about: %s', (text) => {
    expect(read(text).map(([key]) => key)).toEqual(['bình thạnh', 'tam phú']);
  });
});
