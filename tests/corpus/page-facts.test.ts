import { describe, expect, test } from 'vitest';
import { missingFacts } from './missing-facts.js';
import { bodyLinesOf, factsOf } from './page-facts.js';
import { sharedRuns } from './shared-runs.js';

const page = [
  'Xuất bản thông tin',
  'null Xã An Bình họp',
  'Xã An Bình họp',
  'Ngày 05/3/2024, xã An Bình gieo 1.250 ha lúa, đạt 98,5% theo Quyết định 12-QĐ/HU và phong trào “Đồng sạch”.',
  'Thực hiện: (1) đào kênh do ông Lê Văn Tám lo.',
  '• Hôm nay: 4618',
  'loading....',
].join('\n');

describe('facts of a page', () => {
  test('page furniture is left out', () => {
    expect(bodyLinesOf(page)).toHaveLength(3);
  });

  test('dates, documents, numbers with their unit, names and quotations are found', () => {
    expect(factsOf(page)).toEqual({
      dates: ['05/3/2024'],
      documents: ['12-QĐ/HU'],
      numbers: ['1.250 ha', '98,5%'],
      names: ['Xã An Bình', 'An Bình', 'Quyết', 'QĐ', 'HU', 'Đồng', 'Lê Văn Tám'],
      quotations: ['Đồng sạch'],
    });
  });

  test('a digest with every fact in other words misses none', () => {
    const told = 'Ông Lê Văn Tám (xã An Bình): 1.250 ha, 98,5%, phong trào “đồng sạch”, quyết định 12-QĐ/HU, 2024-03-05.';
    expect(missingFacts(factsOf(page), told)).toEqual([]);
  });

  test.each([
    ['1.250 ha', '11.250 ha'],
    ['98,5%', '98%'],
    ['2024-03-05', '2024-03-06'],
    ['Văn Tám', 'Văn Tâm'],
    ['12-QĐ/HU', '13-QĐ/HU'],
    ['“đồng sạch”', 'đồng rất sạch'],
  ])('%s told as %s is missing', (right, wrong) => {
    const told = 'Ông Lê Văn Tám (xã An Bình): 1.250 ha, 98,5%, phong trào “đồng sạch”, quyết định 12-QĐ/HU, 2024-03-05.';
    expect(missingFacts(factsOf(page), told.replace(right, wrong))).toHaveLength(1);
  });
});

describe('runs in common', () => {
  const source = 'Hôm qua cả xã cùng nhau ra đồng gặt lúa rất sớm.';

  test('eight words in a row are a run, whatever the punctuation', () => {
    expect(sharedRuns(source, 'Cả xã, cùng nhau ra đồng; gặt lúa.')).toEqual(['cả xã cùng nhau ra đồng gặt lúa']);
  });

  test('seven words in a row are none', () => {
    expect(sharedRuns(source, 'Cả xã cùng nhau ra đồng gặt mía.')).toEqual([]);
  });

  test('words of a fixed name do not count', () => {
    expect(sharedRuns(source, source, 8, ['cả xã cùng nhau ra đồng gặt lúa'])).toEqual([]);
  });
});
