/**
 * Words for sums of money that are never one for the other, each with the ways to write it. `strict` ones are answered only where one of these words stands;
 * `asked` are words by which only a question means it.
 */
export const moneyThings: readonly {
  readonly words: readonly string[];
  readonly asked?: readonly string[];
  readonly strict?: boolean;
  /** By nothing but the words of `asked` a question means it: "bao nhiêu hộ nộp thuế" asks for households. */
  readonly onlyAsked?: boolean;
}[] = [
  {
    words: ['giá', 'đơn giá'],
    asked: [
      'bán được mấy đồng',
      'bán được bao nhiêu một',
      'bán bao nhiêu một',
      'bán mấy đồng',
      'bán được bao nhiêu tiền một',
      'mua bao nhiêu một',
    ],
    strict: true,
  },
  { words: ['học phí'], strict: true },
  { words: ['lệ phí', 'mức phí', 'tiền phí'], strict: true },
  { words: ['tiền lương', 'mức lương', 'lương tháng', 'tiền công'], asked: ['lương'], strict: true },
  { words: ['lợi nhuận', 'lãi', 'lời'], asked: ['lời bao nhiêu', 'lời mấy', 'lãi mấy'], strict: true },
  { words: ['tiền sử dụng đất', 'tiền sdđ', 'sử dụng đất', 'tiền đất', 'đấu giá đất'], asked: ['tiền sdđ'], strict: true },
  {
    words: ['thuế'],
    asked: [
      ...[
        'thuế bao nhiêu',
        'thuế được bao nhiêu',
        'thuế hết bao nhiêu',
        'thuế mấy',
        'thuế được mấy',
        'bao nhiêu thuế',
        'bao nhiêu tiền thuế',
      ],
      ...['mấy đồng thuế', 'mấy triệu thuế', 'mấy tỷ thuế', 'thuế _ là bao nhiêu', 'tiền thuế', 'số thuế', 'thuế cả năm bao nhiêu'],
    ],
    strict: true,
    onlyAsked: true,
  },
  {
    words: ['nộp ngân sách', 'nộp nsnn', 'nộp vào ngân sách', 'nộp cho ngân sách', 'đóng góp ngân sách', 'đóng góp cho ngân sách'],
    asked: [],
    strict: true,
  },
  { words: ['doanh thu', 'doanh số'] },
  { words: ['kinh phí'] },
  { words: ['thu nhập', 'bình quân đầu người', 'tnbq', 'tnbqđn'], asked: [], strict: true },
];

/** Compounds that hold one of these words and mean something else. */
export const otherThings: readonly string[] = [
  'lương thực',
  'tiền công trình',
  'tiền công quỹ',
  'lương tâm',
  'lương y',
  'lương giáo',
  'giá trị',
  'trị giá',
  'đánh giá',
  'giá so sánh',
  'giá hiện hành',
  'giá cố định',
  'đấu giá',
  'bình giá',
  'trả lời',
  'lời khuyên',
  'lời chúc',
  'lời hứa',
  'lời phát biểu',
  'lời kêu gọi',
  'lãi suất',
  'chi phí học',
];

/** Units behind "một" or "mỗi" by which an amount is asked for, and how figures write them behind the stroke. */
export const perUnits: readonly { readonly asked: readonly string[]; readonly written: readonly string[] }[] = [
  {
    asked: ['kg', 'ký', 'kí', 'ký lô', 'kí lô', 'kilôgam', 'kilogam', 'cân', 'ki lô'],
    written: ['kg', 'kí', 'ký', 'cân'],
  },
  { asked: ['ha', 'héc ta', 'hecta', 'hécta'], written: ['ha', 'hecta', 'héc'] },
  { asked: ['sào'], written: ['sào'] },
  { asked: ['công đất', 'công ruộng'], written: ['công'] },
  { asked: ['tạ'], written: ['tạ'] },
  { asked: ['tấn'], written: ['tấn'] },
  { asked: ['lít'], written: ['lít'] },
  { asked: ['m2', 'mét vuông'], written: ['m2', 'm²'] },
  { asked: ['hộ', 'căn nhà', 'nhà'], written: ['hộ', 'căn', 'nhà'] },
];

/**
 * Units of time and of people by which an amount is asked for: the words that ask so, how figures write the unit behind the stroke, and the words that say so of
 * a figure. A yearly income and a monthly wage are such without a word.
 */
export const perSpans: readonly {
  readonly asked: readonly string[];
  readonly written: readonly string[];
  readonly said: readonly string[];
}[] = [
  {
    asked: ['mỗi năm', 'bình quân năm', 'trung bình năm', ...amountsOf('một năm')],
    written: ['năm'],
    said: [
      'mỗi năm',
      'hàng năm',
      'hằng năm',
      'một năm',
      '1 năm',
      'bình quân năm',
      'từng năm',
      'tăng bình quân',
      'tăng trưởng bình quân',
      'giảm bình quân',
      'thu nhập bình quân',
      'bình quân đầu người',
    ],
  },
  {
    asked: ['mỗi tháng', 'hàng tháng', 'hằng tháng', ...amountsOf('một tháng')],
    written: ['tháng'],
    said: ['mỗi tháng', 'hàng tháng', 'hằng tháng', 'một tháng', '1 tháng', 'lương bình quân', 'lương tháng', 'mức lương', 'tiền lương'],
  },
  {
    asked: ['mỗi quý', ...amountsOf('một quý')],
    written: ['quý'],
    said: ['mỗi quý', 'hàng quý', 'hằng quý', 'một quý', '1 quý'],
  },
  {
    asked: ['mỗi ngày', 'hàng ngày', 'hằng ngày', ...amountsOf('một ngày')],
    written: ['ngày', 'ngày đêm'],
    said: ['mỗi ngày', 'hàng ngày', 'hằng ngày', 'một ngày', '1 ngày', 'ngày đêm'],
  },
  {
    asked: ['mỗi khẩu', 'một khẩu', 'mỗi nhân khẩu', 'một nhân khẩu'],
    written: ['khẩu', 'người', 'nhân khẩu'],
    said: ['mỗi khẩu', 'một khẩu', '1 khẩu', 'mỗi nhân khẩu', 'đầu người', 'mỗi người'],
  },
];

/** "Bao nhiêu một năm"; a bare "một năm" may be the year that has passed. */
function amountsOf(span: string): string[] {
  return ['bao nhiêu', 'mấy', 'tiền', 'đồng', 'triệu', 'nghìn', 'ngàn', 'khẩu', 'người', 'lượt', 'tấn'].map((word) => `${word} ${span}`);
}

/** Words between "mỗi năm" and a figure that make it one of a longer time: "5 năm", "cả nhiệm kỳ". */
export const wholeSpans: readonly string[] = ['cả nhiệm kỳ', 'nhiệm kỳ', 'cả giai đoạn', 'tổng cộng', 'lũy kế', 'luỹ kế'];

/** Words that open "for each". */
export const perWords: readonly string[] = ['một', 'mỗi', '1', '01', 'trên một', 'từng'];

/** Seasons of a crop, each with the ways to name it. */
export const cropSeasons: readonly (readonly string[])[] = [
  ['đông xuân'],
  ['hè thu'],
  ['thu đông'],
  ['vụ mùa'],
  ['vụ xuân', 'lúa xuân'],
  ['cây vụ đông', 'rau vụ đông', 'sản xuất vụ đông'],
  ['xuân hè'],
  ['vụ chiêm', 'chiêm xuân'],
];

/** Crops and animals that are counted and measured alike, a row each; words that mean something else as well ("điều", "ngô", "cam") are left out. */
export const raisedKinds: readonly (readonly string[])[] = [
  ['cà phê', 'cafe'],
  ['sầu riêng'],
  ['hồ tiêu'],
  ['cao su'],
  ['thanh long'],
  ['hạt điều', 'cây điều'],
  ['chè', 'chè búp'],
  ['mía'],
  ['quế'],
  ['dừa'],
  ['xoài'],
  ['bưởi'],
  ['chuối'],
  ['lúa', 'thóc'],
  ['sắn', 'khoai mì'],
  ['tôm', 'tôm sú', 'tôm thẻ'],
  ['cá tra'],
  ['trâu'],
  ['bò', 'bò sữa'],
  ['lợn', 'heo'],
  ['dê'],
  ['gà', 'gia cầm', 'vịt'],
];
