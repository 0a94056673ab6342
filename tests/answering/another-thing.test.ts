import { beforeAll, describe, expect, it } from 'vitest';
import { type AskThem, answering } from '../support/small-answering.js';

const articles = {
  'tan-an.md': `---
title: Huyện Tân An tổng kết năm 2023
date: 2024-01-06
place: huyện Tân An
---

Năm 2023 huyện Tân An có 17/20 chỉ tiêu đạt và vượt; 03 chỉ tiêu chưa đạt là: thu tiền sử dụng đất, tốc độ tăng giá trị sản xuất và số hợp tác xã thành lập.

Tốc độ tăng giá trị sản xuất 7,6% (kế hoạch 8,8%). Thu tiền sử dụng đất 96,4 tỷ đồng, bằng 71% dự toán.

Sản lượng lương thực 41.300 tấn, năng suất lúa bình quân 55,1 tạ/ha, trong đó đông xuân 63,9 tạ/ha.

Diện tích cao su 5.120 ha, chè 640 ha, cho 2.300 tấn búp tươi.

Toàn huyện có 410 ha sầu riêng, lợi nhuận 240 - 300 triệu đồng/ha/năm. Giá chè búp bình quân 5.300 đồng/kg.

Đàn dê 8.420 con. Huyện đón 36.500 lượt khách, có 27 cơ sở lưu trú. Toàn huyện có 9/14 xã đạt chuẩn nông thôn mới.

Ngành giáo dục còn thiếu nhiều giáo viên: theo định mức thiếu 58 người.

Trận lũ tháng 8/2023 làm sập 11 căn nhà, ước thiệt hại 47 tỷ đồng. Thu nhập bình quân đầu người 52,4 triệu đồng/người/năm.

Tổng kinh phí sửa chữa trường trung học cơ sở là 12,8 tỷ đồng.
`,
};

describe('another thing of the kind asked for', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it('is no price when it is the profit of a hectare', async () => {
    expect((await ask('Giá sầu riêng ở huyện Tân An là bao nhiêu một ký?')).status).toBe('not_found');
    expect((await ask('Chè búp huyện Tân An năm 2023 bán được mấy đồng một ký?')).headline).toContain('5.300 đồng/kg');
  });

  it('is no tuition when it is what repairs cost', async () => {
    expect((await ask('Học phí trung học cơ sở ở huyện Tân An năm 2023 là bao nhiêu?')).status).toBe('not_found');
  });

  it('is no harvest of one season when it is that of another or of the year', async () => {
    expect((await ask('Vụ hè thu 2023 huyện Tân An đạt năng suất lúa bao nhiêu tạ/ha?')).status).toBe('not_found');
  });

  it('is no profit of a hectare when it is an area', async () => {
    expect((await ask('Nông dân huyện Tân An trồng sầu riêng lãi bao nhiêu một héc-ta?')).headline).toContain('240 - 300 triệu đồng/ha');
  });

  it('is none of the indicators that a sentence only names', async () => {
    expect((await ask('Tiền sử dụng đất huyện Tân An thu được trong năm 2023?')).headline).toContain('96,4 tỷ đồng');
    expect((await ask('Tốc độ tăng giá trị sản xuất của huyện Tân An năm 2023 là bao nhiêu?')).headline).toContain('7,6%');
  });

  it('is not the item of an enumeration beside the one asked for', async () => {
    expect((await ask('Diện tích chè của huyện Tân An năm 2023 là bao nhiêu?')).headline).toContain('640 ha');
    expect((await ask('Diện tích cao su của huyện Tân An năm 2023 là bao nhiêu?')).headline).toContain('5.120 ha');
  });
});

describe('the thing asked for in other words', () => {
  let ask: AskThem;
  beforeAll(async () => {
    ask = await answering(articles);
  });

  it.each([
    ['Năm 2023 dân huyện Tân An nuôi bao nhiêu con dê?', '8.420 con'],
    ['Năm 2023 có bao nhiêu lượt du khách tới huyện Tân An?', '36.500 lượt khách'],
    ['H. Tân An có mấy CSLT du lịch (cơ sở lưu trú) năm 2023?', '27 cơ sở lưu trú'],
    ['nam 2023 huyen Tan An co may xa ve dich nong thon moi', '9/14 xã'],
    ['Huyện Tân An thiếu mấy thầy cô theo định mức?', '58 người'],
    ['Trận lũ tháng 8 năm 2023 làm huyện Tân An mất khoảng bao nhiêu tiền?', '47 tỷ đồng'],
    ['TNBQ đầu người năm 2023 ở H. Tân An?', '52,4 triệu đồng'],
  ])('is found: %s', async (question, figure) => {
    expect((await ask(question)).headline).toContain(figure);
  });
});
