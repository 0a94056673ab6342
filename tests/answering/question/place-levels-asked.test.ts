import { expect, test } from 'vitest';
import { asksLevel } from '../../../src/answering/question/place-levels-asked.js';
import { readQuestion } from '../../../src/answering/question/read-question.js';
import { indexPlaces } from '../../../src/assistant/known-places.js';

test.each([
  ['Trụ sở mới đặt ở xã cũ nào?', 'commune'],
  ['tru so moi dat o xa cu nao', 'commune'],
  ['Phường cũ nào đông dân nhất?', 'ward'],
  ['Trụ sở mới đặt ở xã nào?', 'commune'],
  ['Căn nhà cũ nào được sửa?', null],
])('%s asks for %s', (question, level) => {
  expect(asksLevel(readQuestion(question, { known: indexPlaces([]), today: '2024-11-20' }))).toBe(level);
});
