import { beforeAll, describe, expect, it } from 'vitest';
import { type PlaceDirectory, placeDirectory } from '../../src/assistant/place-directory.js';
import { figuresOfPlace, placeFigureLimit, placesToOffer } from '../../src/assistant/place-figures.js';
import type { PlaceFigures } from '../../src/assistant.js';
import type { Library } from '../../src/library/library.js';
import { contextOver } from '../support/small-answering.js';

const many = Array.from({ length: placeFigureLimit + 30 }, (_, at) => `Năm 2020, xã Mỹ Lý trồng ${at + 10} ha rừng.`).join('\n\n');
const articles = {
  'dong-xuan.md': `---
title: Huyện Đông Xuân tổng kết năm 2023
date: 2024-01-08
place: huyện Đông Xuân
---

Năm 2022, huyện Đông Xuân còn 640 hộ nghèo, chiếm 3,9%. Năm 2023, toàn Đảng bộ huyện Đông Xuân kết nạp 88/80 đảng viên (đạt 110%).

Xã Bàu Sen có 40 hộ nghèo năm 2023. Phấn đấu năm 2025 huyện Đông Xuân thành lập 40 doanh nghiệp.
`,
  'dong-xuan-xa.md': `---
title: Xã Đông Xuân họp
date: 2024-02-01
place: xã Đông Xuân
---

Năm 2023, xã Đông Xuân có 9 hợp tác xã.
`,
  'hoa-lac.md': `---
title: Xã Hòa Lạc họp
place: xã Hòa Lạc
---

Phấn đấu năm 2025 xã Hòa Lạc thành lập 12 hợp tác xã.
`,
  'phu-huu-bao.md': `---
title: Phú Hữu trồng rừng
publisher: Báo Sông Trà
date: 2024-03-02
---

Năm 2023, xã Phú Hữu trồng 310 ha rừng và mở 14 km đường lâm nghiệp, tạo việc làm cho nhiều hộ dân trong xã.
`,
  'phu-huu-cong.md': `---
title: Phú Hữu trồng rừng
publisher: Cổng thông tin xã Phú Hữu
date: 2024-03-01
---

Năm 2023, xã Phú Hữu trồng 310 ha rừng và mở 14 km đường lâm nghiệp, tạo việc làm cho nhiều hộ dân trong xã.
`,
  'my-ly.md': `---
title: Xã Mỹ Lý trồng rừng
place: xã Mỹ Lý
---

${many}
`,
};

describe('the figures of a place', () => {
  let library: Library;
  let directory: PlaceDirectory;
  beforeAll(async () => {
    ({ library } = await contextOver(articles));
    directory = placeDirectory(await library.figurePlaces(), await library.places());
  });
  const of = (place: string): Promise<PlaceFigures> => figuresOfPlace(place, directory, library);
  const rowsOf = async (place: string) => {
    const result = await of(place);
    return result.found ? result.rows : [];
  };

  it('are its own, the newest period first, with their sentence and source, without plans and what is part of another', async () => {
    const rows = await rowsOf('dong xuan');
    expect(rows.map(({ figure }) => figure.text)).toEqual(['88/80 đảng viên', '640 hộ nghèo', '3,9%']);
    expect(rows[0]).toMatchObject({
      sentence: 'Năm 2023, toàn Đảng bộ huyện Đông Xuân kết nạp 88/80 đảng viên (đạt 110%).',
      figure: { percentOfTarget: 110, file: 'dong-xuan.md' },
      source: { file: 'dong-xuan.md', title: 'Huyện Đông Xuân tổng kết năm 2023', date: '2024-01-08' },
    });
  });

  it('are told apart from those of a place of the same name at another level', async () => {
    expect(await of('đông xuân')).toMatchObject({ found: true, place: 'huyện Đông Xuân' });
    expect(await of('xã Đông Xuân')).toMatchObject({ found: true, place: 'xã Đông Xuân' });
    expect((await rowsOf('xã Đông Xuân')).map(({ figure }) => figure.text)).toEqual(['9 hợp tác xã']);
  });

  it('are told once of an article that was printed twice, with both sources', async () => {
    const rows = await rowsOf('xã Phú Hữu');
    expect(rows.map(({ figure }) => figure.text)).toEqual(['310 ha', '14 km']);
    for (const { source } of rows)
      expect([source, ...(source.also ?? [])].map(({ file }) => file).sort()).toEqual(['phu-huu-bao.md', 'phu-huu-cong.md']);
  });

  it('are no more than the limit', async () => {
    expect(await rowsOf('xã Mỹ Lý')).toHaveLength(placeFigureLimit);
  });

  it('are not guessed for an unknown name: the names most like it are given', async () => {
    expect(await of('huyện Đông Xuâng')).toEqual({ found: false, nearest: expect.arrayContaining(['huyện Đông Xuân']) });
    expect(await of('thị trấn Đông Xuân')).toMatchObject({ found: false });
  });

  it('are what a place is offered for: one of which only plans are told is not', async () => {
    expect(directory.find('xã Hòa Lạc')?.figures).toBeGreaterThan(0);
    const offered = await placesToOffer(10, directory, library);
    expect(offered).toContain('huyện Đông Xuân');
    expect(offered).not.toContain('xã Hòa Lạc');
    for (const place of offered) expect((await rowsOf(place)).length, place).toBeGreaterThan(0);
    expect(await placesToOffer(1, directory, library)).toEqual(offered.slice(0, 1));
    expect(await of('xã Hòa Lạcc')).toEqual({ found: false, nearest: [] });
  });
});
