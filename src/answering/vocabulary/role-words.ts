/** Offices that a person holds. */
export const roleHeads = [
  'bí thư',
  'chủ tịch',
  'trưởng ban',
  'trưởng đoàn',
  'trưởng phòng',
  'giám đốc',
  'hiệu trưởng',
  'chủ nhiệm',
  'viện trưởng',
  'chánh văn phòng',
  'chánh án',
  'ủy viên',
  'uỷ viên',
  'đội trưởng',
  'tổ trưởng',
  'trưởng ấp',
  'trưởng thôn',
  'trưởng khóm',
  'bộ trưởng',
  'thứ trưởng',
  'thủ tướng',
  'tổng bí thư',
  'chỉ huy trưởng',
  'trưởng công an',
  'trưởng khối',
  'trưởng xóm',
  'trưởng bản',
  'trưởng buôn',
  'trưởng làng',
  'trưởng khu',
  'chi hội trưởng',
  'kế toán trưởng',
  'tổng giám đốc',
  'cục trưởng',
  'chi cục trưởng',
  'chính trị viên',
] as const;

/** Words before an office that make it another one. */
export const deputyWords = ['phó'] as const;

/** Short names of a deputy's office, each with the office whose deputy it is. */
export const deputyHeads = [
  ['phó ban', 'trưởng ban'],
  ['phó phòng', 'trưởng phòng'],
  ['phó đoàn', 'trưởng đoàn'],
  ['phó thôn', 'trưởng thôn'],
  ['phó ấp', 'trưởng ấp'],
  ['phó công an', 'trưởng công an'],
  ['chi hội phó', 'chi hội trưởng'],
  ['tổ phó', 'tổ trưởng'],
  ['đội phó', 'đội trưởng'],
] as const;

/** Words before an office, or before its deputy's, that say that it is held no more. */
export const formerWords = ['nguyên', 'cựu'] as const;

/**
 * Bodies that an office belongs to, a row for each with the ways to write it; offices of different bodies are different offices. The body of an office is the
 * one that is written first behind it.
 */
export const roleBodies = [
  ['ubnd', ['ubnd', 'ủy ban nhân dân', 'ủy ban']],
  ['hđnd', ['hđnd', 'hội đồng nhân dân']],
  ['mttq', ['mttq', 'mặt trận', 'ủy ban mttq', 'ủy ban mặt trận', 'ubmttq']],
  ['chi bộ', ['chi bộ', 'chi ủy', 'đảng bộ bộ phận']],
  ['công an', ['công an', 'đảng ủy công an', 'đảng bộ công an', 'chi bộ công an']],
  ['quân sự', ['quân sự', 'ban chqs', 'đảng ủy quân sự', 'biên phòng', 'đồn biên phòng']],
  ['khối cơ quan', ['đảng ủy khối', 'đảng bộ khối', 'đảng ủy các cơ quan', 'đảng bộ các cơ quan']],
  [
    'đảng',
    ['đảng ủy', 'đảng bộ', 'ban chấp hành đảng bộ', 'đu', 'huyện ủy', 'thị ủy', 'quận ủy', 'thành ủy', 'tỉnh ủy', 'cấp ủy', 'khu ủy'],
  ],
  [
    'đoàn',
    [
      ...[
        'đoàn thanh niên',
        'đoàn tncs',
        'đoàn tn',
        'đoàn xã',
        'đoàn phường',
        'đoàn thị trấn',
        'đoàn trường',
        'đoàn khối',
        'ban chấp hành đoàn',
      ],
      ...['xã đoàn', 'phường đoàn', 'huyện đoàn', 'quận đoàn', 'thị đoàn', 'thành đoàn', 'tỉnh đoàn', 'trung ương đoàn', 'chi đoàn'],
    ],
  ],
  ['hội nông dân', ['hội nông dân', 'hội nd']],
  ['hội phụ nữ', ['hội phụ nữ', 'hội lhpn', 'hội liên hiệp phụ nữ', 'phụ nữ', 'hội pn']],
  ['cựu chiến binh', ['hội cựu chiến binh', 'hội ccb', 'cựu chiến binh', 'ccb']],
  ['hội khuyến học', ['hội khuyến học', 'khuyến học']],
  ['hội chữ thập đỏ', ['hội chữ thập đỏ', 'chữ thập đỏ', 'hội ctđ']],
  ['hội người cao tuổi', ['hội người cao tuổi', 'hội nct', 'người cao tuổi']],
  ['hội khác', ['hội', 'chi hội', 'câu lạc bộ', 'clb']],
  ['công đoàn', ['công đoàn', 'liên đoàn lao động', 'lđlđ']],
  ['dân vận', ['dân vận', 'khối dân vận']],
  ['tổ chức', ['tổ chức']],
  ['tuyên giáo', ['tuyên giáo']],
  ['nội chính', ['nội chính']],
  ['kiểm tra', ['ủy ban kiểm tra', 'ubkt', 'ban kiểm tra', 'kiểm tra']],
  ['quốc hội', ['quốc hội']],
  ['doanh nghiệp', ['công ty', 'hội đồng quản trị', 'hđqt', 'hội đồng thành viên', 'tập đoàn', 'ngân hàng', 'quỹ tín dụng', 'agribank']],
  ['hợp tác xã', ['hợp tác xã', 'htx', 'liên hiệp htx']],
] as const;

/** Bodies whose names are words of their own elsewhere: they are meant only right behind the office ("Trưởng ban Tổ chức", "Bí thư Đoàn"). */
export const boardBodies = ['dân vận', 'tổ chức', 'tuyên giáo', 'nội chính', 'kiểm tra', 'hội phụ nữ', 'cựu chiến binh'] as const;

/** How a question calls a body in short: "bí thư đoàn là ai?" In a text the word may be a family name. */
export const askedBodies: Readonly<Record<string, string>> = { đoàn: 'đoàn', đảng: 'đảng' };

/** The body that an office belongs to when none is written: "Chủ tịch xã", "Bí thư xã". */
export const usualBodies: Readonly<Record<string, string>> = { 'chủ tịch': 'ubnd', 'bí thư': 'đảng' };

/** Words of the level an office is held at. A word in several rows is of the first. */
export const roleLevels = [
  ['village', ['chi bộ', 'chi đoàn', 'chi hội']],
  ['province', ['tỉnh ủy', 'tỉnh đoàn', 'tỉnh']],
  ['city', ['thành ủy', 'thành đoàn', 'thành phố', 'tp']],
  ['district', ['huyện ủy', 'quận ủy', 'thị ủy', 'huyện đoàn', 'quận đoàn', 'thị đoàn', 'huyện', 'quận', 'thị xã']],
  ['commune', ['đảng ủy', 'xã đoàn', 'phường đoàn', 'xã', 'phường', 'thị trấn']],
  ['village', ['ấp', 'khóm', 'thôn', 'bản', 'xóm', 'buôn', 'khu phố', 'tổ dân phố']],
] as const;

/** Nouns before the number of a cell or a neighbourhood that an office is held in ("khối 2"). */
export const unitNouns = ['khối', 'thôn', 'ấp', 'khóm', 'bản', 'xóm', 'buôn', 'làng', 'khu', 'tổ', 'phố', 'số'] as const;
