import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../src/language/canonical.js';
import { normalizeWord, stripAccents } from '../../src/language/fold.js';
import { findPlaces, foldKey, type KnownNames } from '../../src/language/places.js';
import { openingWords, organPhrases, titleBorders } from '../../src/language/vocabulary/name-borders.js';
import { personTitles } from '../../src/language/vocabulary/person-titles.js';
import { beforeNoLevel, dottedLevelWords, levelModifiers, levelWords, neverNames } from '../../src/language/vocabulary/place-levels.js';
import { provinces } from '../../src/language/vocabulary/provinces.js';
import { nastyText } from './nasty-text.js';

function namesOf(...names: string[]): KnownNames {
  const keys = new Set(names.flatMap((name) => [normalizeWord(name), foldKey(name)]));
  return { has: (key) => keys.has(key), longest: Math.max(...names.map((name) => name.split(' ').length)) };
}

const known = namesOf('Tháp Mười', 'Thuận', 'Cao Lãnh', 'Thanh Bình', 'Chư Pưh');
const read = (text: string, names?: KnownNames) =>
  findPlaces(text, { start: 0, end: text.length }, names).map(
    (mention) => `${text.slice(mention.start, mention.end)} | ${mention.level ?? '-'} | ${mention.key}`,
  );

describe('findPlaces', () => {
  it.each([
    ['ở huyện Tháp Mười có', ['huyện Tháp Mười | district | tháp mười']],
    ['anh Tư và bà xã Thanh Mai', []],
    ['Bí thư Đảng ủy xã Lường Văn Tiêng nói', []],
    ['Chủ tịch UBND xã Lò Thị Mai', []],
    ['Chủ tịch UBND TP Nguyễn Văn Mạnh chỉ đạo', []],
    ['về 2 phường Dự kiến năm sau', []],
    ['TX An Khê', ['TX An Khê | town | an khê']],
    ['TP. Sa Đéc họp', ['TP. Sa Đéc | city | sa đéc']],
    ['ở TP.HCM và thành phố Hồ Chí Minh', ['TP.HCM | city | hồ chí minh', 'thành phố Hồ Chí Minh | city | hồ chí minh']],
    ['phường 3, quận 1', ['phường 3 | ward | 3', 'quận 1 | urban-district | 1']],
    ['nhà ông ở xóm 8 và xóm Đồng Bưởi', ['xóm 8 | village | 8', 'xóm Đồng Bưởi | village | đồng bưởi']],
    ['đường liên thôn Đồng Bưởi - Gò Sậy qua thôn Lũng Trâm', ['thôn Lũng Trâm | village | lũng trâm']],
    ['đặc khu Phú Quốc', ['đặc khu Phú Quốc | special-zone | phú quốc']],
    [
      'các xã Mỹ Đông, Mỹ Quý và Phú Điền đạt',
      ['xã Mỹ Đông | commune | mỹ đông', 'Mỹ Quý | commune | mỹ quý', 'Phú Điền | commune | phú điền'],
    ],
    ['xã Đôn Xuân, Đôn Châu đạt chuẩn', ['xã Đôn Xuân | commune | đôn xuân', 'Đôn Châu | commune | đôn châu']],
    ['Huyện uỷ Tháp Mười', ['Huyện uỷ Tháp Mười | district | tháp mười']],
    ['Thành ủy TP HCM', ['TP HCM | city | hồ chí minh']],
    ['UBND tỉnh Trà Vinh', ['tỉnh Trà Vinh | province | trà vinh']],
    ['Đảng ủy xã Thuận', ['xã Thuận | commune | thuận']],
    ['Tỉnh ủy Đồng Tháp Phan Văn Hai nói', ['Tỉnh ủy Đồng Tháp | province | đồng tháp']],
    ['UBND huyện Tháp Mười Trần Thị Lan nói', ['huyện Tháp Mười | district | tháp mười']],
    ['UBND huyện Tháp Mười ông Ba', ['huyện Tháp Mười | district | tháp mười']],
    ['xã Thuận Đồng chí Lê Nam', ['xã Thuận | commune | thuận']],
    ['huyện Tháp Mười Năm 2023 đạt', ['huyện Tháp Mười | district | tháp mười']],
    ['huyện Tháp Mười Sở Nông nghiệp', ['huyện Tháp Mười | district | tháp mười']],
    ['UBND huyện Trần Văn Thời cho biết', ['huyện Trần Văn Thời | district | trần văn thời']],
    ['tại huyện Si-Ma-Cai (Lào Cai)', ['huyện Si-Ma-Cai | district | si ma cai', 'Lào Cai | - | lào cai']],
    ['đường Hà Nội-Hải Phòng', ['Hà Nội | - | hà nội', 'Hải Phòng | - | hải phòng']],
    ['huyện Năm Căn', ['huyện Năm Căn | district | năm căn']],
    ['quận Hai Bà Trưng', ['quận Hai Bà Trưng | urban-district | hai bà trưng']],
    ['quận Bắc Từ Liêm', ['quận Bắc Từ Liêm | urban-district | bắc từ liêm']],
    ['huyện Đông Anh họp', ['huyện Đông Anh | district | đông anh']],
    ['huyện Ba Vì cũng', ['huyện Ba Vì | district | ba vì']],
    ['thành phố Thủ Dầu Một', ['thành phố Thủ Dầu Một | city | thủ dầu một']],
    ["huyện Ia H'Drai và huyện Cư M'gar", ["huyện Ia H'Drai | district | ia h'drai", "huyện Cư M'gar | district | cư m'gar"]],
    ['huyện Chư Pưh, tỉnh Gia Lai', ['huyện Chư Pưh | district | chư pưh', 'tỉnh Gia Lai | province | gia lai']],
    ['tỉnh Bà Rịa-Vũng Tàu', ['tỉnh Bà Rịa-Vũng Tàu | province | bà rịa - vũng tàu']],
    ['phường Bình Trị Đông B', ['phường Bình Trị Đông B | ward | bình trị đông b']],
    ['H.Hồng Ngự, P.3', ['H.Hồng Ngự | district | hồng ngự', 'P.3 | ward | 3']],
    ['huyện biên giới Tân Hồng', ['huyện biên giới Tân Hồng | district | tân hồng']],
    ['xã Nhị Mỹ, huyện Cao Lãnh', ['xã Nhị Mỹ | commune | nhị mỹ', 'huyện Cao Lãnh | district | cao lãnh']],
    ['Hà Nội, Huế và Đắc Lắc', ['Hà Nội | - | hà nội', 'Huế | - | huế', 'Đắc Lắc | - | đắk lắk']],
    ['Báo Đồng Tháp', ['Đồng Tháp | - | đồng tháp']],
    ['HỘI NGHỊ HUYỆN ỦY\nĐẢNG ỦY XÃ THUẬN LÀM VIỆC', ['XÃ THUẬN | commune | thuận']],
    ['TIN HUYỆN LẤP VÒ TỔ CHỨC HỌP', ['HUYỆN LẤP VÒ | district | lấp vò']],
    ['THỊ TRẤN CẦU KÈ', ['THỊ TRẤN CẦU KÈ | township | cầu kè']],
    ['HUYỆN CHỢ MỚI: GIỮ RỪNG ĐẦU NGUỒN', ['HUYỆN CHỢ MỚI | district | chợ mới']],
    ['UBND XÃ TÂN LẬP        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ['XÃ TÂN LẬP | commune | tân lập']],
    ['Đảng ủy xã Tân Lập      Đông Sơn, ngày 5', ['xã Tân Lập | commune | tân lập']],
    ['xã Tân  Lập họp', ['xã Tân  Lập | commune | tân lập']],
    [
      'TIN XÃ TÂN HỘI TRUNG MỞ LỚP\nỞ xã Tân Hội Trung',
      ['XÃ TÂN HỘI TRUNG | commune | tân hội trung', 'xã Tân Hội Trung | commune | tân hội trung'],
    ],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'trên địa bàn huyện, xã',
    'phát triển kinh tế - xã hội',
    'đường liên thôn Đồng Bưởi - Gò Sậy',
    'cầu liên xã Bến Rừng',
    'Đảng ủy xã, thị trấn',
    'văn bản Quyết Định',
    'nông thôn Nguyễn Xuân',
    'quận 3 tháng đầu',
    'tư tưởng Hồ Chí Minh',
    'chiến thắng Điện Biên Phủ',
    'Ảnh: H.Vân',
    'UBND TP. Ảnh: Lê',
    'BAN THƯỜNG VỤ HUYỆN ỦY LÀM VIỆC',
    'Tháp Mười',
  ])('reads no place in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['Tháp Mười kết nạp', ['Tháp Mười | - | tháp mười']],
    ['UBND Tháp Mười họp', ['Tháp Mười | - | tháp mười']],
    ['Thăm Tháp Mười', ['Tháp Mười | - | tháp mười']],
    ['tháp mười kết nạp mấy đảng viên', ['tháp mười | - | tháp mười']],
    ['thap muoi ket nap may dv', ['thap muoi | - | thap muoi']],
    ['xa thuan co gi', ['xa thuan | commune | thuan']],
    ['huyen Cao Lanh co bao nhieu xa', ['huyen Cao Lanh | district | cao lanh']],
    ['anh Thanh Bình', []],
    ['Nguyễn Thanh Bình', []],
    ['ông Cao Lãnh', []],
  ])('reads %s by names that the corpus knows', (text, expected) => {
    expect(read(text, known)).toEqual(expected);
  });

  it.each(personTitles)('a person is named behind "%s"', (title) => {
    expect(read(`gặp ${title} Thanh Bình`, known)).toEqual([]);
  });

  it('keeps look-alikes apart', () => {
    const keys = findPlaces('huyện Chư Pưh, huyện Chư Păh, huyện Chư Prông', { start: 0, end: 45 }).map((mention) => mention.key);
    expect(new Set(keys).size).toBe(3);
  });

  it('points at the bare name', () => {
    const text = 'UBND huyện Tháp Mười';
    const mention = findPlaces(text, { start: 0, end: text.length })[0];
    expect(mention === undefined ? '' : text.slice(mention.nameSpan.start, mention.nameSpan.end)).toBe('Tháp Mười');
  });

  it('gives mentions in order, without overlap, that hold their names', () => {
    fc.assert(
      fc.property(nastyText, (raw) => {
        const text = canonicalize(raw);
        let end = 0;
        for (const mention of findPlaces(text, { start: 0, end: text.length }, known)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.nameSpan.start).toBeGreaterThanOrEqual(mention.start);
          expect(mention.nameSpan.end).toBe(mention.end);
          expect(mention.key).not.toBe('');
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('words of places', () => {
  it.each(levelWords)('%s', (word, level) => {
    expect(read(`ở ${word} Tân Lập đó`)).toEqual([`${word} Tân Lập | ${level} | tân lập`]);
    expect(read(`o ${stripAccents(word)} Tan Lap do`)).toEqual([`${stripAccents(word)} Tan Lap | ${level} | tan lap`]);
  });

  it.each(dottedLevelWords)('%s.', (word, level) => {
    expect(read(`ở ${word}.Tân Lập đó`)).toEqual([`${word}.Tân Lập | ${level} | tân lập`]);
  });

  it.each(levelModifiers)('huyện %s', (word) => {
    expect(read(`huyện ${word} Tân Lập`)).toEqual([`huyện ${word} Tân Lập | district | tân lập`]);
  });

  it.each(beforeNoLevel)('no place behind "%s"', (word) => {
    expect(read(`việc ${word} bản Tân Lập`)).toEqual([]);
  });

  it.each(neverNames)('"%s" is no name', (word) => {
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    expect(read(`các tỉnh ${name}, các bạn`)).toEqual([]);
  });

  it.each(organPhrases)('a name ends before "%s"', (phrase) => {
    const written = phrase.charAt(0).toUpperCase() + phrase.slice(1);
    expect(read(`huyện Tân Lập ${written} đã họp`)).toEqual(['huyện Tân Lập | district | tân lập']);
  });

  it.each(openingWords)('a name ends before the opening "%s"', (word) => {
    const written = word.charAt(0).toUpperCase() + word.slice(1);
    expect(read(`xã Lập ${written} đó`)).toEqual(['xã Lập | commune | lập']);
  });

  it.each([...titleBorders, ...organPhrases])('a title in capitals ends before "%s"', (phrase) => {
    expect(read(`TIN XÃ TÂN LẬP ${phrase.toUpperCase()} ĐÓ`)).toEqual(['XÃ TÂN LẬP | commune | tân lập']);
  });

  it('has the provinces of both times', () => {
    const current = provinces.filter((province) => province.current);
    expect(provinces.length).toBe(64);
    expect(current.length).toBe(34);
    expect(current.filter((province) => province.level === 'city').length).toBe(6);
  });

  it.each(provinces)('$name', ({ name, level, aliases = [], bareAliases = [], needsLevel }) => {
    const key = normalizeWord(name);
    const head = level === 'city' ? 'TP' : 'tỉnh';
    for (const written of [name, ...aliases]) expect(read(`ở ${head} ${written} đó`)).toEqual([`${head} ${written} | ${level} | ${key}`]);
    const bare = [...bareAliases, ...(needsLevel === true ? [] : [name, ...aliases])];
    for (const written of bare) expect(read(`ở ${written} đó`)).toEqual([`${written} | - | ${key}`]);
  });

  it('goes on with a known name behind what may be a word without accents', () => {
    expect(read('so ho ngheo huyen Muong La cuoi nam', namesOf('Mường La'))).toEqual(['huyen Muong La | district | muong la']);
  });

  it('finds a known name of one word that is no syllable of Vietnamese by itself', () => {
    const names = namesOf('Đakrông', 'Thuận');
    expect(read('giảm nghèo ở Đakrông và ở Thuận Hòa', names)).toEqual(['Đakrông | - | đakrông']);
    expect(read('ho ngheo o dakrong con bao nhieu', names)).toEqual([]);
    expect(read('ho ngheo o Dakrong con bao nhieu', names)).toEqual(['Dakrong | - | dakrong']);
  });
});
