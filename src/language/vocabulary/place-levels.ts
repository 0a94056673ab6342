import type { PlaceLevel } from '../place.js';

/** Words before a name that tell its level; the longest wins. An organ's word ("Huyện ủy") tells the level of the place it governs. */
export const levelWords: readonly (readonly [word: string, level: PlaceLevel])[] = [
  ['tỉnh', 'province'],
  ['tỉnh ủy', 'province'],
  ['tỉnh đoàn', 'province'],
  ['tỉnh hội', 'province'],
  ['thành phố', 'city'],
  ['thành ủy', 'city'],
  ['thành đoàn', 'city'],
  ['TP', 'city'],
  ['T.P', 'city'],
  ['huyện', 'district'],
  ['huyện ủy', 'district'],
  ['huyện đoàn', 'district'],
  ['huyện hội', 'district'],
  ['thị xã', 'town'],
  ['thị ủy', 'town'],
  ['thị đoàn', 'town'],
  ['TX', 'town'],
  ['T.X', 'town'],
  ['quận', 'urban-district'],
  ['quận ủy', 'urban-district'],
  ['quận đoàn', 'urban-district'],
  ['xã', 'commune'],
  ['phường', 'ward'],
  ['thị trấn', 'township'],
  ['TT', 'township'],
  ['đặc khu', 'special-zone'],
  ['thôn', 'village'],
  ['ấp', 'village'],
  ['khóm', 'village'],
  ['bản', 'village'],
  ['buôn', 'village'],
  ['làng', 'village'],
  ['xóm', 'village'],
  ['khu phố', 'village'],
  ['khối phố', 'village'],
  ['tổ dân phố', 'village'],
];

/** One-letter level words: only with a dot ("H.Tháp Mười", "P.3"). */
export const dottedLevelWords: readonly (readonly [word: string, level: PlaceLevel])[] = [
  ['H', 'district'],
  ['Q', 'urban-district'],
  ['P', 'ward'],
  ['X', 'commune'],
];

/** May stand between the level word and the name: "huyện biên giới Tân Hồng". */
export const levelModifiers: readonly string[] = [
  'biên giới',
  'miền núi',
  'vùng cao',
  'vùng sâu',
  'vùng xa',
  'đảo',
  'nghèo',
  'anh hùng',
  'ven biển',
  'bãi ngang',
  'cù lao',
  'đầu nguồn',
  'điểm',
  'cũ',
  'lẻ',
];

/** A level word belongs to another word behind one of these ("văn bản", "nông thôn", "hợp tác xã"). */
export const beforeNoLevel: readonly string[] = [
  'liên',
  'bà',
  'ông',
  'tác',
  'nông',
  'văn',
  'kịch',
  'cơ',
  'ấn',
  'phiên',
  'nhật',
  'căn',
  'bài',
  'biên',
  'tái',
  'xuất',
  'ông',
  'bà',
  'hoa',
  'tán',
  'thức',
  'bướng',
];

/** Levels whose places may have a number for a name: "phường 3", "quận 1", "ấp 4". */
export const numberedLevels: readonly PlaceLevel[] = ['urban-district', 'ward', 'village'];

/** Level words that mean other things too, so that they need a name of two syllables or a number. */
export const cautiousLevelWords: readonly string[] = ['bản', 'buôn', 'làng', 'TT'];

/** Before a level word they tell that several places of the level follow ("các xã Mỹ Đông, Mỹ Quý"). */
export const pluralMarkers: readonly string[] = ['các', 'những', 'hai', 'ba', 'bốn', 'năm', 'nhiều'];

/** Capitalised words behind a level word that are no name of a place ("các tỉnh biên giới Việt – Trung", "các tỉnh Tây Nguyên"). */
export const neverNames: readonly string[] = [
  'việt',
  'đảng',
  'bác',
  'covid',
  'lộ',
  'bắc bộ',
  'trung bộ',
  'nam bộ',
  'đông nam bộ',
  'tây nam bộ',
  'bắc trung bộ',
  'nam trung bộ',
  'duyên hải miền trung',
  'đông bắc',
  'tây bắc',
  'tây nguyên',
  'miền trung',
  'miền bắc',
  'miền nam',
  'dự kiến',
  'theo đó',
  'trong đó',
  'hiện nay',
  'đến nay',
  'ngoài ra',
  'tuy nhiên',
  'qua đó',
  'bên cạnh',
  'sau đó',
  'được biết',
];
