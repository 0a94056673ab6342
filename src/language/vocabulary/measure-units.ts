import { numberWords } from './number-words.js';

/** What a unit measures. */
export type UnitDimension = 'percent' | 'money' | 'area' | 'weight' | 'length' | 'volume' | 'energy' | 'number' | 'duration';

/** Units that a number before them may have a fraction of. In lower case, as tokens are normalised. */
const commonUnits: Readonly<Record<UnitDimension, readonly string[]>> = {
  percent: ['%', 'phần trăm', 'điểm phần trăm'],
  money: ['đồng', 'usd', 'đô la', 'euro'],
  area: ['ha', 'hecta', 'héc ta', 'm²', 'mét vuông', 'km²', 'sào', 'công đất'],
  weight: ['kg', 'gam', 'yến', 'tạ', 'tấn'],
  length: ['km', 'ki lô mét', 'cây số', 'm', 'mét', 'cm', 'mm'],
  volume: ['m³', 'mét khối', 'lít'],
  energy: ['kw', 'kwh', 'mw', 'kv'],
  number: ['độ', 'lần', 'điểm'],
  duration: ['năm', 'tháng', 'tuần', 'ngày', 'giờ', 'phút', 'giây'],
};

/** Units that also mean other things, or are seldom written. */
const otherUnits: Readonly<Record<UnitDimension, readonly string[]>> = {
  percent: ['điểm %', '‰', 'phần nghìn'],
  money: [
    'vnđ',
    'vnd',
    'đ',
    'đô la mỹ',
    'đô-la',
    'eur',
    'ndt',
    'nhân dân tệ',
    'yên nhật',
    'yên',
    'won',
    'bảng anh',
    'đồng việt nam',
    'rúp',
    '$',
  ],
  area: ['hec-ta', 'héc-ta', 'm2', 'km2', 'km vuông', 'mẫu', 'mẫu đất'],
  weight: ['kilogam', 'kilôgam', 'ki-lô-gam', 'g', 'gram', 'gr', 'mg', 'lạng'],
  length: ['kilomet', 'ki-lô-mét', 'hải lý', 'inch'],
  volume: ['m3', 'khối', 'ml', 'cc', 'thùng dầu'],
  energy: ['kwp', 'mwh', 'mwp', 'gw', 'gwh', 'kva', 'mva', 'wp'],
  number: [
    'km/h',
    'km/giờ',
    'mã lực',
    'độ c',
    '°c',
    '°',
    'độ richter',
    'mbps',
    'gb',
    'tb',
    'mb',
    'bậc',
    'µg/m3',
    'db',
    'dba',
    'ghz',
    'megapixel',
    'mah',
  ],
  duration: [
    'giờ đồng hồ',
    'tiếng',
    'tiếng đồng hồ',
    'ngày làm việc',
    'ngày công',
    'hôm',
    'buổi tối',
    'năm tù',
    'tháng tù',
    'quý',
    'thập kỷ',
    'thế kỷ',
    'đêm',
    'năm tuổi',
    'tháng tuổi',
    'nhiệm kỳ',
    'ngày đêm',
    'tuần lễ',
    'niên khóa',
    'mùa giải',
    'năm học',
  ],
};

/** Words that measure in speech only, or that are no measure of a figure. */
const spokenUnits: readonly string[] = ['ký', 'tuổi'];

const dimensions: readonly UnitDimension[] = ['percent', 'money', 'area', 'weight', 'length', 'volume', 'energy', 'number', 'duration'];

/** Words that multiply a number and stand between it and its unit. */
export const scaleWords: readonly string[] = numberWords
  .filter(({ role }) => role === 'scale' || role === 'hundred' || role === 'tens')
  .map(({ word }) => word);

/** Units before which a number may have a fraction, together with the scales that stand for one ("3,5 triệu"). */
export const measureUnits: readonly string[] = [
  ...dimensions.flatMap((dimension) => commonUnits[dimension]),
  ...spokenUnits,
  ...numberWords.filter(({ role }) => role === 'scale').map(({ word }) => word),
];

/** All units, by what they measure. */
export const unitsByDimension: Readonly<Record<UnitDimension, readonly string[]>> = {
  percent: [...commonUnits.percent, ...otherUnits.percent],
  money: [...commonUnits.money, ...otherUnits.money],
  area: [...commonUnits.area, ...otherUnits.area],
  weight: [...commonUnits.weight, ...otherUnits.weight],
  length: [...commonUnits.length, ...otherUnits.length],
  volume: [...commonUnits.volume, ...otherUnits.volume],
  energy: [...commonUnits.energy, ...otherUnits.energy],
  number: [...commonUnits.number, ...otherUnits.number],
  duration: [...commonUnits.duration, ...otherUnits.duration],
};
