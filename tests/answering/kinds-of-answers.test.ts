import { beforeAll, describe, expect, it, test } from 'vitest';
import { readQuestion } from '../../src/answering/question/read-question.js';
import { indexPlaces } from '../../src/assistant/known-places.js';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'long-hai.md': `---
title: Xã Long Hải năm 2023
date: 2023-12-28
place: xã Long Hải
---

Năm 2023 xã Long Hải có 9 trận mưa lớn, đường Bến Chợ ở xã Long Hải ngập 14 lần.

Bờ kè xã Long Hải sạt lở 320 m. Bão làm sập 7 nhà ở xã Long Hải.

Thực hiện cấp căn cước công dân, Công an xã Long Hải đã cấp 5.210 thẻ, đạt 97%.

1. Hộ nghèo: 46 hộ, chiếm 2,1%.

Thu ngân sách xã Long Hải năm 2023 được 275 triệu đồng.

Chị em phụ nữ xã Long Hải bán ve chai gây quỹ được 31,5 triệu đồng, giúp 12 chị vay vốn.

Chợ Long Hải có 118/140 tiểu thương nhận tiền bằng mã QR.

Xã Long Hải hiến máu được 233 đơn vị.

Nhà máy may ở xã Long Hải thu hút 1.450 lao động.

Xã Long Hải đón 38 nghìn lượt khách.
`,
  'huyen-dong.md': `---
title: Huyện Đông Hải tổng kết năm 2023
date: 2023-12-29
place: huyện Đông Hải
---

Nông thôn mới: 11/11 xã đạt chuẩn nông thôn mới, 4/11 xã đạt nâng cao; 01 xã (Tân Hiệp) đạt nông thôn mới kiểu mẫu.

Tổ hợp tác nuôi nghêu huyện Đông Hải ban đầu chỉ 6 người, giờ 31 thành viên, mỗi tháng bán 2 tấn, thu nhập bình quân 5 triệu đồng.

Có 40 đảng viên mới dưới 30 tuổi. Trong năm Đảng bộ huyện Đông Hải kết nạp 95 đảng viên, thấp hơn 12 đảng viên so với năm 2022.

Toàn Đảng bộ huyện Đông Hải hiện có 3.120 đảng viên.

Huyện Đông Hải yêu cầu phấn đấu hết quý III giải ngân tối thiểu 65% vốn đầu tư công.

Huyện Đông Hải ban hành Nghị quyết chuyên đề số 07-NQ/HU về chuyển đổi số.
`,
  'huyen-tay.md': `---
title: Huyện Tây Hải làm nhà năm 2023
date: 2023-12-29
place: huyện Tây Hải
---

Huyện Tây Hải hỗ trợ 20 hộ nghèo làm nhà, mức hỗ trợ 50 triệu đồng.

Huyện Tây Hải thu tiền sử dụng đất 61 tỷ đồng. Tổng giá trị sản xuất huyện Tây Hải 2.900 tỷ đồng.

Trong số 40 thanh niên lên đường của huyện Tây Hải có 23 người viết đơn tình nguyện.

Huyện Tây Hải thiếu 84 giáo viên so với định mức.

Mỗi lớp tiểu học ở huyện Tây Hải trung bình 28 em.

Hội đồng Nghĩa vụ quân sự huyện Tây Hải gọi khám 610 thanh niên. Huyện Tây Hải giao 150 thanh niên lên đường nhập ngũ.
`,
};

describe('a figure of another unit that means the same', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Đường Bến Chợ ở xã Long Hải năm 2023 ngập mấy bận?', '14 lần'],
    ['Bờ kè xã Long Hải sạt lở mấy mét?', '320 m'],
    ['Bão làm sập bao nhiêu ngôi nhà ở xã Long Hải?', '7 nhà'],
    ['Bão làm sập bao nhiêu cái nhà ở xã Long Hải?', '7 nhà'],
    ['bao lam sap may can nha o xa Long Hai', '7 nhà'],
    ['Xã Long Hải cấp được bao nhiêu thẻ CCCD?', '5.210 thẻ'],
    ['Xã Long Hải còn bao nhiêu hộ nghèo?', '46 hộ'],
    ['Xã Long Hải năm 2023 thu ngân sách được mấy trăm triệu?', '275 triệu đồng'],
    ['Mấy chị phụ nữ xã Long Hải bán ve chai gây quỹ được bao nhiêu?', '31,5 triệu đồng'],
    ['Chợ Long Hải có mấy người bán hàng nhận tiền bằng mã QR?', '118/140 tiểu thương'],
    ['Xã Long Hải hiến máu được mấy bịch?', '233 đơn vị'],
    ['Nhà máy may ở xã Long Hải thu hút bao nhiêu công nhân?', '1.450 lao động'],
    ['Xã Long Hải đón mấy nghìn lượt khách?', '38 nghìn lượt khách'],
    ['Đợt tuyển quân năm 2023 huyện Tây Hải tiễn mấy thanh niên?', '150 thanh niên'],
    ['Huyện Tây Hải hụt bao nhiêu thầy cô so với định mức?', '84 giáo viên'],
  ])('%s → %s', async (question, figure) => {
    expect((await ask(question)).headline).toContain(figure);
  });

  it('is not of a measure that the thing asked for has none of', async () => {
    expect((await ask('Bờ kè xã Long Hải sạt lở mấy vụ?')).headline).not.toContain('320 m');
    expect((await ask('Huyện Tây Hải có bao nhiêu học sinh tiểu học?')).headline).not.toContain('28 em');
  });
});

describe('the kind of answer', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  test.each([
    ['Huyện Đông Hải có mấy xã nông thôn mới nâng cao?', '4/11 xã'],
    ['Huyện Đông Hải có bao nhiêu xã NTM nâng cao?', '4/11 xã'],
    ['Xã nào của huyện Đông Hải đạt nông thôn mới kiểu mẫu?', 'Tân Hiệp'],
    ['Tổ hợp tác nuôi nghêu huyện Đông Hải giờ có bao nhiêu người?', '31 thành viên'],
    ['Toàn ĐB huyện Đông Hải có bao nhiêu ĐV?', '3.120 đảng viên'],
    ['Năm 2023 Đảng bộ huyện Đông Hải kết nạp được mấy đảng viên mới?', '95 đảng viên'],
    ['Năm 2023 Đảng bộ huyện Đông Hải kết nạp bao nhiêu đảng viên dưới 30 tuổi?', '40 đảng viên'],
    ['Huyện Đông Hải phải giải ngân vốn đầu tư công ít nhất bao nhiêu?', '65%'],
    ['Huyện Đông Hải có nghị quyết chuyên đề số bao nhiêu về chuyển đổi số?', '07-NQ/HU'],
    ['Tiền SDĐ huyện Tây Hải thu được bao nhiêu?', '61 tỷ đồng'],
    ['Huyện Tây Hải có mấy thanh niên viết đơn tình nguyện?', '23 người'],
    ['Hộ nghèo huyện Tây Hải làm nhà được hỗ trợ bao nhiêu?', '50 triệu đồng'],
  ])('%s → %s', async (question, answer) => {
    expect((await ask(question)).headline).toContain(answer);
  });
});

describe('what a question counts', () => {
  const known = indexPlaces([{ key: 'long hải', name: 'Long Hải', levels: [], articles: 1 }]);

  test.each([
    ['Mấy chị phụ nữ gây quỹ được bao nhiêu?', 'money', ''],
    ['Xã thu ngân sách mấy trăm triệu?', 'money', 'triệu'],
    ['Xã đón mấy nghìn lượt khách?', 'quantity', 'lượt khách'],
    ['Lương bí thư mỗi tháng mấy triệu?', 'money', 'triệu'],
    ['Lũ làm ngập bao nhiêu cái nhà?', 'quantity', 'nhà'],
    ['Hội nghị diễn ra tháng mấy?', 'date', ''],
  ])('%s asks for %s of “%s”', (question, type, counted) => {
    const read = readQuestion(question, { known, today: '2024-11-20' });
    expect(read.type).toBe(type);
    expect(read.focus[0]?.join(' ') ?? '').toBe(counted);
  });
});
