/** Words by which a question asks how things stand. */
export const stateCues = ['ra sao', 'thế nào', 'đến đâu', 'tới đâu', 'sao rồi', 'giờ sao', 'hiện nay', 'tình hình'] as const;

/** Words by which a sentence says how things stand. */
export const stateWords = ['hiện nay', 'hiện tại', 'hiện', 'đến nay', 'tới nay', 'thời điểm này', 'đang', 'vẫn', 'đã', 'đạt'] as const;

/** Words by which a question asks what keeps something from being done. */
export const snagCues: readonly string[] = [
  ...['vướng', 'kẹt', 'mắc'].flatMap((verb) =>
    ['gì', 'cái gì', 'chỗ nào', 'ở chỗ nào', 'khâu nào', 'ở khâu nào', 'ở đâu'].map((what) => `${verb} ${what}`),
  ),
  ...['tắc ở khâu nào', 'tắc khâu nào', 'vướng mắc gì', 'vướng mắc ở đâu', 'vướng mắc chỗ nào', 'khó chỗ nào', 'khó ở chỗ nào'],
  ...['trục trặc gì', 'trở ngại gì'],
];

/** Words behind a "sao" that wonders at something ("xây xong rồi sao vẫn đóng cửa?"). */
export const wonderedAt = ['vẫn', 'chưa', 'không', 'còn', 'mà', 'cứ', 'chậm', 'ít', 'lâu'] as const;

/** Words before a "sao" that asks how, or counts stars. */
export const beforeOtherSao = ['ra', 'làm', 'bản', 'ngôi', 'ba', 'bốn', 'năm', 'hai', 'mấy', 'vì', 'tại'] as const;

/** Words by which a question asks for a reason. */
export const causeCues = [
  'vì sao',
  'tại sao',
  'sao lại',
  'nguyên nhân',
  'lý do',
  'lí do',
  'do đâu',
  'vì đâu',
  'vì lẽ gì',
  'những lẽ gì',
  'cớ gì',
  'cớ sao',
  'ngại gì',
  ...snagCues,
] as const;

/** Words by which a sentence gives a reason. */
export const causeWords = [
  'nguyên nhân',
  'do',
  'vì',
  'bởi',
  'nhờ',
  'lý do',
  'lí do',
  'khiến',
  'dẫn đến',
  'giải thích',
  'lo ngại',
  'sợ',
  'vướng',
  'lỗi là',
  'lỗi ở',
  'tại vì',
] as const;

/** Who stands behind "do" when it names a doer and no reason: "do ông … chủ trì". */
export const doers = [
  'ông',
  'bà',
  'đồng chí',
  'đ c',
  'anh',
  'chị',
  'ubnd',
  'hđnd',
  'ủy ban',
  'hội',
  'đoàn',
  'công ty',
  'chủ tịch',
  'bí thư',
  'ban',
] as const;

/** Words by which a sentence tells that somebody asked; with a question word behind them it reports the question, and the answer stands in the next. */
export const askingVerbs = ['hỏi', 'chất vấn', 'thắc mắc', 'băn khoăn', 'đặt câu hỏi', 'nêu câu hỏi', 'muốn biết'] as const;

/** Words before a "hỏi" by which a person only asks politely. */
export const politeBefore = [
  'cho',
  'xin',
  'em',
  'tôi',
  'mình',
  'tui',
  'con',
  'cháu',
  'muốn',
  'được',
  'học',
  'đòi',
  'câu',
  'thăm',
  'dạ',
  'ơi',
] as const;

/** Question words behind a verb of asking. */
export const reportedQuestions = [
  ...[
    'vì sao',
    'tại sao',
    'sao',
    'lý do',
    'nguyên nhân',
    'bao giờ',
    'khi nào',
    'bao nhiêu',
    'thế nào',
    'ra sao',
    'đến đâu',
    'tới đâu',
    'có hay không',
  ],
] as const;

/** Words by which a sentence that reports a question goes on to its answer. */
export const answeringWords = [
  'trả lời',
  'cho biết',
  'cho rằng',
  'thừa nhận',
  'giải thích',
  'giải trình',
  'do',
  'vì',
  'nguyên nhân',
] as const;

/** How a question asks for what is wanting, left over or late, and how else it is said to be so. */
export const wantingWords: readonly { readonly asked: readonly string[]; readonly said: readonly string[] }[] = [
  { asked: ['thiếu'], said: ['chưa', 'không đạt', 'hụt', 'khuyết', 'còn lại', 'còn', 'cần thêm', 'cần bổ sung'] },
  { asked: ['thừa', 'dôi dư'], said: ['dư', 'dôi', 'vượt'] },
  { asked: ['quá hạn', 'trễ hạn', 'trễ hẹn'], said: ['trễ', 'chậm', 'muộn'] },
];

/** Words by which something is said not to be so. */
export const negations = ['không', 'chưa', 'ko'] as const;

/** Words by which something is said not to be so, or not yet: "còn vướng 2 tiêu chí". */
export const shortfalls: readonly string[] = [...negations, 'còn thiếu', 'còn vướng', 'còn mắc', 'còn nợ', 'còn lại', 'hụt'];

/** What is met or not. */
export const goalNouns = ['tiêu chí', 'chỉ tiêu', 'mục tiêu'] as const;

/** Words by which a text says that there is none of something. */
export const denialWords: readonly string[] = [
  'không còn',
  'không có',
  'chưa có',
  'không ai',
  'không để',
  'không xảy ra',
  'không xẩy ra',
  'không phát sinh',
];

/** Ways to ask whether there is anyone or anything left; a second gap is for longer predicates. */
export const whetherCues = ['có ai _ không', 'còn ai _ không', 'còn ai _ _ không', 'còn _ nào _ không', 'còn _ nào _ _ không'] as const;
