import { expect, it } from 'vitest';
import { placeLabel, placeText } from '../../../src/answering/evidence/place-label.js';
import type { AskedPlace } from '../../../src/answering/question/question.js';

const asked = (text: string, key: string, level: AskedPlace['level'] = null): AskedPlace => ({ text, key, level, known: true, readAs: [] });

it('is the name with its accents and capitals', () => {
  expect(placeLabel(asked('tháp mười', 'tháp mười'), null)).toBe('Tháp Mười');
  expect(placeLabel(asked('huyện tháp mười', 'tháp mười', 'district'), null)).toBe('huyện Tháp Mười');
});

it('keeps the accents that were typed when the name is known without them only', () => {
  expect(placeLabel(asked('cao lãnh', 'cao lanh'), null)).toBe('Cao Lãnh');
  expect(placeLabel(asked('huyện Cao Lãnh', 'cao lanh', 'district'), null)).toBe('huyện Cao Lãnh');
  expect(placeLabel(asked('cao lanh', 'cao lanh'), null)).toBe('Cao Lanh');
});

it('is no name in capitals alone, but for a short one', () => {
  expect(placeText({ text: 'HUYỆN KRÔNG NĂNG', key: 'krông năng', level: 'district' })).toBe('huyện Krông Năng');
  expect(placeText({ text: 'KRÔNG NĂNG', key: 'krông năng', level: null })).toBe('Krông Năng');
  expect(placeText({ text: 'TP.HCM', key: 'hồ chí minh', level: 'city' })).toBe('TP.HCM');
  expect(placeText({ text: 'Huyện ủy Tháp Mười', key: 'tháp mười', level: 'district' })).toBe('Huyện ủy Tháp Mười');
});
