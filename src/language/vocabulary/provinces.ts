import type { PlaceLevel } from '../place.js';

/** A province or centrally-run city, before or after 1 July 2025. */
export interface Province {
  readonly name: string;
  readonly level: PlaceLevel & ('province' | 'city');
  /** Whether there is a unit of this name since 1 July 2025. */
  readonly current: boolean;
  /** Other ways to write the name; their key is that of the name. */
  readonly aliases?: readonly string[];
  /** Other ways to write it that need no level word. */
  readonly bareAliases?: readonly string[];
  /** Set when the bare name is mostly something else (a person), so that a level word is needed. */
  readonly needsLevel?: boolean;
}

/**
 * The 63 units until 30 June 2025 and the 34 since, by Resolution 202/2025/QH15 of the National Assembly (each of the 34 bears a name of the 63,
 * Huế its shorter one).
 */
export const provinces: readonly Province[] = [
  { name: 'Hà Nội', level: 'city', current: true },
  {
    name: 'Hồ Chí Minh',
    level: 'city',
    current: true,
    aliases: ['HCM'],
    bareAliases: ['TPHCM', 'HCMC'],
    needsLevel: true,
  },
  { name: 'Hải Phòng', level: 'city', current: true },
  { name: 'Đà Nẵng', level: 'city', current: true },
  { name: 'Cần Thơ', level: 'city', current: true },
  { name: 'Huế', level: 'city', current: true },
  {
    name: 'Thừa Thiên Huế',
    level: 'province',
    current: false,
    aliases: ['Thừa Thiên - Huế', 'TT-Huế', 'TT Huế', 'T.T.Huế', 'Thừa Thiên – Huế'],
  },
  { name: 'An Giang', level: 'province', current: true },
  { name: 'Bà Rịa - Vũng Tàu', level: 'province', current: false, aliases: ['Bà Rịa – Vũng Tàu', 'Bà Rịa Vũng Tàu', 'BR-VT', 'BRVT'] },
  { name: 'Bạc Liêu', level: 'province', current: false },
  { name: 'Bắc Giang', level: 'province', current: false },
  { name: 'Bắc Kạn', level: 'province', current: false, aliases: ['Bắc Cạn'] },
  { name: 'Bắc Ninh', level: 'province', current: true },
  { name: 'Bến Tre', level: 'province', current: false },
  { name: 'Bình Dương', level: 'province', current: false },
  { name: 'Bình Định', level: 'province', current: false },
  { name: 'Bình Phước', level: 'province', current: false },
  { name: 'Bình Thuận', level: 'province', current: false },
  { name: 'Cà Mau', level: 'province', current: true },
  { name: 'Cao Bằng', level: 'province', current: true },
  {
    name: 'Đắk Lắk',
    level: 'province',
    current: true,
    aliases: ['Đắc Lắc', 'Đăk Lăk', 'Đắk Lăk', 'Đăk Lắk', 'Đắc Lắk', 'Daklak', 'Đaklak'],
  },
  { name: 'Đắk Nông', level: 'province', current: false, aliases: ['Đắc Nông', 'Đăk Nông'] },
  { name: 'Điện Biên', level: 'province', current: true },
  { name: 'Đồng Nai', level: 'province', current: true },
  { name: 'Đồng Tháp', level: 'province', current: true },
  { name: 'Gia Lai', level: 'province', current: true },
  { name: 'Hà Giang', level: 'province', current: false },
  { name: 'Hà Nam', level: 'province', current: false },
  { name: 'Hà Tĩnh', level: 'province', current: true },
  { name: 'Hải Dương', level: 'province', current: false },
  { name: 'Hậu Giang', level: 'province', current: false },
  { name: 'Hòa Bình', level: 'province', current: false },
  { name: 'Hưng Yên', level: 'province', current: true },
  { name: 'Khánh Hòa', level: 'province', current: true },
  { name: 'Kiên Giang', level: 'province', current: false },
  { name: 'Kon Tum', level: 'province', current: false, aliases: ['Kontum', 'Kon-Tum', 'KonTum'] },
  { name: 'Lai Châu', level: 'province', current: true },
  { name: 'Lạng Sơn', level: 'province', current: true },
  { name: 'Lào Cai', level: 'province', current: true },
  { name: 'Lâm Đồng', level: 'province', current: true },
  { name: 'Long An', level: 'province', current: false },
  { name: 'Nam Định', level: 'province', current: false },
  { name: 'Nghệ An', level: 'province', current: true },
  { name: 'Ninh Bình', level: 'province', current: true },
  { name: 'Ninh Thuận', level: 'province', current: false },
  { name: 'Phú Thọ', level: 'province', current: true },
  { name: 'Phú Yên', level: 'province', current: false },
  { name: 'Quảng Bình', level: 'province', current: false },
  { name: 'Quảng Nam', level: 'province', current: false },
  { name: 'Quảng Ngãi', level: 'province', current: true },
  { name: 'Quảng Ninh', level: 'province', current: true },
  { name: 'Quảng Trị', level: 'province', current: true },
  { name: 'Sóc Trăng', level: 'province', current: false },
  { name: 'Sơn La', level: 'province', current: true },
  { name: 'Tây Ninh', level: 'province', current: true },
  { name: 'Thái Bình', level: 'province', current: false },
  { name: 'Thái Nguyên', level: 'province', current: true },
  { name: 'Thanh Hóa', level: 'province', current: true },
  { name: 'Tiền Giang', level: 'province', current: false },
  { name: 'Trà Vinh', level: 'province', current: false },
  { name: 'Tuyên Quang', level: 'province', current: true },
  { name: 'Vĩnh Long', level: 'province', current: true },
  { name: 'Vĩnh Phúc', level: 'province', current: false },
  { name: 'Yên Bái', level: 'province', current: false },
];
