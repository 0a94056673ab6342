import type { FigureRelation } from '../figure.js';

/** Verbs that say of a figure what part of its plan it reaches. */
export const reachVerbs: readonly string[] = [
  'đạt',
  'đạt được',
  'hoàn thành',
  'đạt tỷ lệ',
  'đạt tỉ lệ',
  'thực hiện đạt',
  'thực hiện',
  'thực hiện được',
  'hoàn thành được',
  'tương đương đạt',
];

/** Verbs and signs of equality, which leave to the base what they mean. */
export const equalVerbs: readonly string[] = [
  'bằng',
  'tương đương',
  'tương ứng',
  'tương đương với',
  'tương ứng với',
  'đáp ứng',
  '=',
  'bằng với',
  'tương đương bằng',
];

/** Verbs that say what part of a whole a figure is. */
export const shareVerbs: readonly string[] = [
  'chiếm',
  'chiếm tỷ lệ',
  'chiếm tỉ lệ',
  'tỷ lệ',
  'tỉ lệ',
  'chiếm tỷ trọng',
  'với tỷ lệ',
  'với tỉ lệ',
  'tỷ lệ là',
  'chiếm tới',
  'chiếm đến',
  'tức',
];

/** Verbs of growth. */
export const upVerbs: readonly string[] = [
  'tăng',
  'tăng thêm',
  'tăng trưởng',
  'tăng được',
  'tăng hơn',
  'tăng tới',
  'tăng đến',
  'vượt',
  'cao hơn',
  'nhiều hơn',
  'tăng bình quân',
  'tăng mạnh',
  'tăng nhẹ',
  'vượt so',
  'vượt cao',
  'tăng vọt',
  'tăng cao',
  'tăng tương ứng',
  'lớn hơn',
  'nâng thêm',
];

/** Verbs of decline. */
export const downVerbs: readonly string[] = [
  'giảm',
  'giảm được',
  'giảm xuống',
  'giảm tới',
  'giảm đến',
  'giảm thêm',
  'thấp hơn',
  'hụt',
  'giảm mạnh',
  'giảm nhẹ',
  'giảm sâu',
  'sụt giảm',
  'kéo giảm',
  'kéo giảm được',
  'ít hơn',
  'giảm hơn',
  'giảm bình quân',
  'kém',
];

/** Verbs of multiples: a level against the base. */
export const timesVerbs: readonly string[] = ['gấp', 'gấp hơn', 'gấp gần', 'tăng gấp', 'gấp khoảng', 'cao gấp'];

/** Words that may stand between a comma and a link verb. */
export const lightWords: readonly string[] = [
  'đã',
  'cũng',
  'chỉ',
  'mới',
  'đều',
  'và',
  'được',
  'trong đó',
  'nhưng',
  'song',
  'hiện',
  'mới chỉ',
  'ước',
  'tức',
  'qua đó',
  'vẫn',
  'tính ra',
  'là',
  'tuy',
  'tuy nhiên',
];

/** The plan a figure is held against. */
export const targetNouns: readonly string[] = [
  'kế hoạch',
  'kh',
  'nghị quyết',
  'nq',
  'chỉ tiêu',
  'dự toán',
  'mục tiêu',
  'tỉnh giao',
  'huyện giao',
  'trung ương giao',
  'nghị quyết đại hội',
  'cả nhiệm kỳ',
  'pháp lệnh',
  'chỉ tiêu nghị quyết',
  'dự toán năm',
  'cấp trên giao',
  'hđnd giao',
  'thành phố giao',
  'chỉ tiêu được giao',
  'nhiệm vụ được giao',
  'vốn giao',
  'kế hoạch vốn',
  'nghị quyết đề ra',
];

/** Time bases of a comparison. */
export const earlierTimes: readonly string[] = [
  'cùng kỳ',
  'cùng kì',
  'năm trước',
  'năm ngoái',
  'tháng trước',
  'quý trước',
  'đầu năm',
  'đầu nhiệm kỳ',
  'nhiệm kỳ trước',
  'cuối năm',
  'năm',
  'tháng',
  'quý',
  'trước',
  'trước đây',
  'lần trước',
  'kỳ trước',
  'hôm trước',
  'tuần trước',
  'cùng thời điểm',
  'cùng thời gian',
  'trước đó',
  'hôm qua',
  'giai đoạn',
  'đầu kỳ',
  'phiên trước',
  'khi chưa',
  'những năm',
];

/** Words behind a number that announce the new value of "từ … lên …". */
export const risingWords: Readonly<Record<'up' | 'down', readonly string[]>> = {
  up: ['lên', 'tăng lên', 'lên đến', 'lên tới', 'lên thành'],
  down: ['xuống', 'xuống còn', 'giảm xuống', 'giảm còn', 'còn', 'giảm xuống còn'],
};

/** Words that open the parts of a total: `gồm` names all of them, `trong đó` may leave some out. */
export const partOpeners: Readonly<Record<'all' | 'some', readonly string[]>> = {
  all: ['gồm', 'bao gồm', 'gồm có', 'cụ thể gồm'],
  some: ['trong đó', 'trong đó có', 'riêng'],
};

/** Which relation each list of link words stands for, where the base does not decide. */
export type LinkKind = Extract<FigureRelation, 'of-target' | 'share' | 'change'>;

/** Words behind a number that open what it is about. */
export const aspectWords: readonly string[] = ['về'];

/** Words that end what a number is about. */
export const aspectEnds: readonly string[] = ['so với', 'so', 'và', 'với', 'tăng', 'giảm', 'đạt', 'trong', 'nhưng', 'còn', 'bằng', 'hoặc'];
