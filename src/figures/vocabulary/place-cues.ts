import type { PlaceLevel } from '../../language/place.js';

/** Words that tie a place to the number before it. */
export const placePrepositions: readonly string[] = [
  'ở',
  'tại',
  'của',
  'thuộc',
  'trên địa bàn',
  'địa bàn',
  'cho',
  'trong',
  'trên',
  'từ',
  'đến',
  'qua',
  'và',
  ',',
  'vào',
];

/** Words before a place that only say who issued a document or who spoke. */
export const issuers: readonly string[] = [
  'chủ tịch ubnd',
  'quyết định của ubnd',
  'chủ tịch hđnd',
  'nghị quyết của hđnd',
  'phó chủ tịch ubnd',
  'giám đốc sở',
  'bí thư',
  'phó bí thư',
  'chủ tịch',
  'phó chủ tịch',
  'văn phòng',
  'báo',
  'đài phát thanh',
];

/** Words before a level word that make it the article's own place. */
export const wholeWords: readonly string[] = [
  'toàn',
  'địa bàn',
  'trên địa bàn',
  'của',
  'cả',
  'toàn đảng bộ',
  'đảng bộ',
  'trong',
  'ngoài',
  'dân số',
  'hiện',
  'nay',
  'ở',
  'đảng ủy',
  'ubnd',
  'tại',
  'đưa',
];

/** Level words that, said without a name, mean the article's own place. */
export const homeWords: Readonly<Partial<Record<PlaceLevel, readonly string[]>>> = {
  province: ['tỉnh'],
  city: ['thành phố', 'tp'],
  district: ['huyện'],
  town: ['thị xã'],
  'urban-district': ['quận'],
  commune: ['xã'],
  ward: ['phường'],
  township: ['thị trấn'],
};

/** Words of the smallest places. */
export const villageWords: readonly string[] = ['ấp', 'thôn', 'khóm', 'bản', 'làng', 'buôn', 'xóm', 'khu phố', 'tổ dân phố'];

/** Words before a level word that open a list of several places. */
export const pluralWords: readonly string[] = ['các', 'những', 'hai', 'ba', 'bốn', 'năm'];

/** Words and marks before a name in a list of places. */
export const listOpeners: readonly string[] = [',', 'và', 'là', 'gồm', 'như', ':', ';', 'gồm có', 'nhất là'];

/** What stands between a place and the larger one that it lies in. */
export const containedWords: readonly string[] = ['thuộc', 'của', ',', '(', '-', '–', ', thuộc', '(thuộc', 'trực thuộc'];

/** Words before a level word that mean every place of it by itself. */
export const eachWords: readonly string[] = ['mỗi', 'từng'];

/** What is named after a place without being that place ("Công ty mía đường Sơn La"). */
export const namedOrganisations: readonly string[] = [
  'công ty',
  'công ty cổ phần',
  'công ty tnhh',
  'tập đoàn',
  'tổng công ty',
  'ngân hàng',
  'nhà máy',
  'xí nghiệp',
  'doanh nghiệp tư nhân',
  'hợp tác xã',
  'bệnh viện',
  'trường thpt',
  'trường thcs',
  'trường tiểu học',
  'trường mầm non',
  'trường đại học',
  'trường cao đẳng',
  'đại học',
  'quốc lộ',
  'cao tốc',
  'thủy điện',
  'hồ',
  'sông',
  'chợ',
  'cầu',
];
