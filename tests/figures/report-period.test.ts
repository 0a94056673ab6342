import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../src/figures/extract.js';
import { articleOf } from './corpus-article.js';
import { toldFigures } from './told-figures.js';

const times = (paragraphs: readonly string[], dateline: string | null, title: string | null = null) =>
  toldFigures(articleOf(paragraphs, dateline, title)).map((line) => line.split(' | ').toSpliced(2, 1).join(' | '));

describe('the time that an article reports on', () => {
  it.each([
    ['Tân Hồng sơ kết 6 tháng đầu năm 2023', '2023-07-12', '2023-01-01…2023-06-30'],
    ['Tân Hồng: Kết quả 9 tháng và nhiệm vụ quý IV', '2023-10-06', '2023-01-01…2023-09-30'],
    ['Sáu tháng đầu năm, Tân Hồng khởi sắc', '2024-07-02', '2024-01-01…2024-06-30'],
    ['Tân Hồng sơ kết nửa năm 2023', '2023-07-05', '2023-01-01…2023-06-30'],
    ['Thu ngân sách quý I tăng khá', '2023-04-05', '2023-01-01…2023-03-31'],
    ['Tân Hồng tổng kết năm 2022, triển khai nhiệm vụ năm 2023', '2023-01-04', '2022-01-01…2022-12-31'],
    ['Tân Hồng nhìn lại năm 2022', '2022-12-26', '2022-01-01…2022-12-31'],
    ['Kết thúc xuống giống vụ đông xuân 2022 - 2023', '2023-01-19', '2022-01-01…2023-12-31'],
  ])('%s (%s): %s', (title, dateline, time) => {
    expect(times(['Hội kết nạp 20 hội viên.'], dateline, title)).toEqual([`20 hội viên | ${time}`]);
  });

  it.each([
    ['Sáng 11/7, huyện họp sơ kết tình hình 6 tháng đầu năm.', '2023-07-12', '2023-01-01…2023-06-30'],
    ['Tính đến hết tháng 9 năm 2024, xã đã cố gắng nhiều.', '2024-10-03', '…2024-09-30'],
    ['Năm 2023, xã gặp nhiều khó khăn.', '2023-12-22', '2023-01-01…2023-12-31'],
  ])('is that of the opening: %s', (opening, dateline, time) => {
    expect(times([opening, 'Hội kết nạp 20 hội viên.'], dateline, 'Xã vượt khó')).toEqual([`20 hội viên | ${time}`]);
  });

  it('stands in a title of front matter too, which is no span of the text', () => {
    const article = { ...articleOf(['Hội kết nạp 20 hội viên.'], '2022-12-26'), title: 'Xã nhìn lại năm 2022' };
    expect(extractFigures(article)[0]?.period).toMatchObject({ rule: 'title', span: null, value: { text: 'năm 2022' } });
  });

  it.each([
    ['Xã nỗ lực hoàn thành nghị quyết năm 2024', '2024-05-10'],
    ['Xã triển khai nhiệm vụ năm 2025', '2024-12-28'],
    ['Xã ra quân làm thủy lợi ngày 12/5/2024', '2024-05-14'],
  ])('is none when the time is not over or is a day: %s', (title, dateline) => {
    const [figure] = extractFigures(articleOf(['Hội kết nạp 20 hội viên.'], dateline, title));
    expect(figure?.period).toMatchObject({ rule: 'until-dateline', value: { period: { kind: 'until', from: null, to: dateline } } });
  });

  it.each(['Năm trước, hội phát động phong trào nuôi heo đất.', 'Báo cáo của hội nói về năm ngoái.'])(
    'is none when the opening only looks back: %s',
    (opening) => {
      const article = articleOf([opening, 'Hội kết nạp 20 hội viên.'], '2024-01-20', 'Hội vượt khó');
      expect(extractFigures(article)[0]?.period?.rule).toBe('until-dateline');
    },
  );

  it('is none when the opening speaks of something long past', () => {
    const article = articleOf(['Năm 2015, hội được thành lập.', 'Hội kết nạp 20 hội viên.'], '2023-10-02');
    expect(extractFigures(article)[0]?.period?.rule).toBe('until-dateline');
  });
});

describe('a year that an article without a day names', () => {
  it('is that of its figures when the opening names it, not when it stands far down', () => {
    const far = Array.from({ length: 30 }, () => 'Bà con trong xã cùng nhau làm đường.').join(' ');
    expect(times(['Năm 2019, xã đổi mới.', 'Xã có 20 hộ nghèo.'], null)).toEqual(['20 hộ nghèo | 2019-01-01…2019-12-31']);
    expect(times(['Xã có 20 hộ nghèo.', far, 'Đường xong vào năm 2031.'], null)).toEqual(['20 hộ nghèo | không rõ']);
  });
});

describe('words that lean on it', () => {
  it.each([
    ['Trong quý, hội kết nạp 20 hội viên.', 'Tân Hồng quý I/2024', '2024-04-03', '2024-01-01…2024-03-31'],
    ['Trong năm, hội kết nạp 20 hội viên.', 'Tân Hồng tổng kết năm 2023', '2024-01-05', '2023-01-01…2023-12-31'],
    ['Cả năm, hội kết nạp 20 hội viên.', 'Tân Hồng tổng kết năm 2023', '2024-01-05', '2023-01-01…2023-12-31'],
    ['Năm qua, hội kết nạp 20 hội viên.', 'Tân Hồng tổng kết năm 2023', '2023-12-25', '2023-01-01…2023-12-31'],
    ['Cuối năm, hội còn 20 hội viên.', 'Tân Hồng tổng kết năm 2023', '2024-01-05', '2023-01-01…2023-12-31'],
    ['Đến cuối năm, hội có 20 hội viên.', 'Tân Hồng tổng kết năm 2023', '2024-01-05', '…2023-12-31'],
    ['Lũy kế 9 tháng, hội kết nạp 20 hội viên.', 'Tân Hồng phát triển hội', '2023-10-05', '2023-01-01…2023-09-30'],
    ['Nửa năm qua, hội kết nạp 20 hội viên.', 'Tân Hồng phát triển hội', '2023-07-05', '2023-01-01…2023-06-30'],
    ['Quý đầu tiên của năm nay, hội kết nạp 20 hội viên.', 'Tân Hồng phát triển hội', '2023-07-05', '2023-01-01…2023-03-31'],
    ['Số hội viên đầu năm là 20 hội viên.', 'Tân Hồng sơ kết 6 tháng đầu năm 2023', '2023-07-05', '…2023-01-01'],
  ])('%s (%s)', (text, title, dateline, time) => {
    expect(times([text], dateline, title)).toEqual([`20 hội viên | ${time}`]);
  });
});

describe('what the next sentence goes on from', () => {
  it('is the time of the one before, not its day when a report is told, nor its base', () => {
    const text =
      'Báo cáo tại hội nghị ngày 04/01/2024, xã cho biết năm 2023 thu 6 tỷ đồng, tăng 7% so với năm 2022. Trong đó, thuế đạt 2 tỷ đồng.';
    expect(times([text], '2024-01-05').slice(2)).toEqual(['2 tỷ đồng | 2023-01-01…2023-12-31']);
  });

  it('is no time that lies ahead, for a result', () => {
    const text = 'Kế hoạch đặt ra là đến ngày 31/8/2022 phải tiêm cho 95% dân số. Tuy nhiên, xã mới đạt 80%.';
    expect(times([text], '2022-08-18')[1]).toBe('80% | …2022-08-18');
  });

  it('is turned back a year by "cùng kỳ năm trước"', () => {
    const text = 'Tính đến ngày 30/6/2024, xã giải ngân 43% kế hoạch. Cùng kỳ năm trước, tỷ lệ này là 38%.';
    expect(times([text], '2024-07-04')).toEqual(['43% | …2024-06-30', '38% | …2023-06-30']);
  });
});

describe('plans', () => {
  it('have the time of their heading words', () => {
    expect(times(['Kế hoạch năm 2024: kết nạp 160 đảng viên, thu ngân sách 66 tỷ đồng.'], '2023-12-28', 'Xã tổng kết năm 2023')).toEqual([
      '160 đảng viên | 2024-01-01…2024-12-31 | kế hoạch',
      '66 tỷ đồng | 2024-01-01…2024-12-31 | kế hoạch',
    ]);
  });

  it('go through a list', () => {
    const text =
      'Tại hội nghị ngày 26/12/2022, huyện đề nghị năm sau tập trung hai việc: (1) nâng tỷ lệ BHYT lên 90%; (2) thêm 1 xã về đích.';
    expect(times([text, 'Xã có 20 hộ nghèo.'], '2022-12-27', 'Huyện tổng kết năm 2022')).toEqual([
      '90% | 2023-01-01…2023-12-31 | kế hoạch',
      '1 xã | 2023-01-01…2023-12-31 | kế hoạch',
      '20 hộ nghèo | 2022-01-01…2022-12-31',
    ]);
  });

  it('go on behind "đồng thời", until a deadline', () => {
    const text = 'Bí thư yêu cầu năm nay trồng thêm 30 ha; đồng thời hoàn thành 19/19 tiêu chí trước tháng 11.';
    expect(times([text], '2023-01-04', 'Xã tổng kết năm 2022')).toEqual([
      '30 ha | 2023-01-01…2023-12-31 | kế hoạch',
      '19/19 tiêu chí | …2023-10-31 | kế hoạch',
    ]);
  });

  it('are told from results by their time', () => {
    const text = 'Bước sang năm 2024, xã đặt kế hoạch thu 56 tỷ đồng. Đến nay xã thu 52 tỷ đồng.';
    expect(times([text], '2023-12-30')).toEqual(['56 tỷ đồng | 2024-01-01…2024-12-31 | kế hoạch', '52 tỷ đồng | …2023-12-30']);
  });
});

describe('a time that passes', () => {
  it.each([
    [
      'with what is quoted',
      'Bí thư nói: "Sang năm, xã xin kết nạp 12 đảng viên". Tiêu chí giao thông cần 9,5 tỷ đồng.',
      '2023-01-01…2023-12-31',
    ],
    ['when years have gone by', 'Năm 2011 xã chỉ đạt 3/19 tiêu chí. Sau 12 năm, xã còn 61 hộ nghèo.', '2023-01-01…2023-12-31'],
    [
      'with what is held against today',
      'Nếu năm 2020 bán trong nước 68% thì nay còn 55,6%. Xuất khẩu được 154 tấn.',
      '2023-01-01…2023-12-31',
    ],
    [
      'with the state that a year began with',
      'Tỷ lệ hộ nghèo đầu năm 3,41%. Xã giải quyết việc làm cho 165 lao động.',
      '2023-01-01…2023-12-31',
    ],
    ['with a goal behind a result', 'Hộ nghèo còn 0,94%, năm 2025 phấn đấu còn 0,8%. Tỷ lệ tham gia BHYT 94,6%.', '2023-01-01…2023-12-31'],
  ])('%s', (_, text, time) => {
    const told = times([text], '2023-12-22', 'Xã tổng kết năm 2023');
    expect(told.at(-1)).toContain(` | ${time}`);
  });

  it('is left by "thì nay" within the sentence', () => {
    const told = times(['Nếu năm 2020 bán trong nước 68% thì nay còn 55,6%.'], '2023-12-22', 'Xã tổng kết năm 2023');
    expect(told).toEqual(['68% | 2020-01-01…2020-12-31', '55,6% | 2023-01-01…2023-12-31']);
  });
});

describe('a time behind a plan', () => {
  it('is that of the plan, not of what it is held against', () => {
    const text = 'Đến hết quý III/2024, huyện đạt tỷ lệ 93,2%. So với chỉ tiêu 95% mà HĐND huyện giao cho cả năm, huyện thiếu 2.480 người.';
    expect(times([text], '2024-10-15', 'Huyện phát triển BHYT')[1]).toContain('95% | 2024-01-01…2024-12-31');
  });

  it('is the end of the year of a goal that it opens', () => {
    const told = times(['Tỷ lệ hộ nghèo đầu năm 3,41%; kế hoạch cuối năm còn 1,9%.'], '2024-07-03', 'Huyện sơ kết 6 tháng đầu năm 2024');
    expect(told.map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual(['3,41% | …2024-01-01', '1,9% | 2024-01-01…2024-12-31']);
  });
});

describe('the month of a meeting in a title', () => {
  it('yields to what the meeting was told of', () => {
    const opening = 'Tại phiên họp ngày 04/7/2023, Chủ tịch nhận định 6 tháng đầu năm 2023 kinh tế ổn định.';
    expect(times([opening, 'Xã có 20 hộ nghèo.'], '2023-07-05', 'Xã họp phiên thường kỳ tháng 6/2023').at(-1)).toBe(
      '20 hộ nghèo | 2023-01-01…2023-06-30',
    );
    expect(times(['Xã có 20 hộ nghèo.'], '2023-07-05', 'Xã họp phiên thường kỳ tháng 6/2023').at(-1)).toBe(
      '20 hộ nghèo | 2023-06-01…2023-06-30',
    );
  });
});
