import { describe, expect, it } from 'vitest';
import { placeDirectory } from '../../src/assistant/place-directory.js';
import type { PlaceLevel } from '../../src/language/place.js';
import type { FigurePlace, KnownPlace } from '../../src/library/library.js';

const counted = (key: string, level: PlaceLevel | null, figures: number): FigurePlace => ({ key, level, figures });
const known = (name: string, ...levels: PlaceLevel[]): KnownPlace => ({ key: name.toLowerCase(), name, levels, articles: 3 });

const directory = placeDirectory(
  [
    counted('bàu sen', 'district', 30),
    counted('bàu sen', 'commune', 12),
    counted('bàu sen', null, 5),
    counted('đông xuân', 'district', 9),
    counted('đông xuân', null, 4),
    counted('đông xuận', 'commune', 2),
    counted('bắc ninh', 'city', 3),
    counted('bắc ninh', null, 7),
    counted('khóm 3', 'village', 40),
    counted('tân an', null, 6),
  ],
  [
    known('Bàu Sen', 'district', 'commune'),
    known('Đông Xuân', 'district'),
    known('ĐÔNG XUẬN', 'commune'),
    known('Bắc Ninh', 'province', 'city'),
    known('Khóm 3', 'village'),
    known('Tân An', 'town'),
    known('Gò Tre', 'commune'),
  ],
);
const found = (typed: string): string | null => directory.find(typed)?.name ?? null;

describe('the places with figures', () => {
  it('have their level, most figures first; a bare name counts where it means one place', () => {
    expect(directory.entries.map(({ name, figures }) => `${name} ${figures}`)).toEqual([
      'huyện Bàu Sen 30',
      'huyện Đông Xuân 13',
      'xã Bàu Sen 12',
      'tỉnh Bắc Ninh 7',
      'thị xã Tân An 6',
      'Bàu Sen 5',
      'thành phố Bắc Ninh 3',
      'xã Đông Xuận 2',
    ]);
  });

  it('are found with or without level and accents, in any case', () => {
    for (const typed of ['huyện Đông Xuân', 'Huyện đông xuân', 'Đông Xuân', 'đông xuân', ' dong xuan', 'huyen dong xuan', 'H.Đông Xuân'])
      expect(found(typed), typed).toBe('huyện Đông Xuân');
    expect(found('Đông Xuân, tỉnh Phú Yên')).toBe('huyện Đông Xuân');
    expect(found('TX Tân An')).toBe('thị xã Tân An');
  });

  it('are told apart by accents and by level', () => {
    expect(found('Đông Xuận')).toBe('xã Đông Xuận');
    expect(found('xa dong xuan')).toBe('xã Đông Xuận');
    expect(found('xã Đông Xuân')).toBeNull();
    expect(found('xã Bàu Sen')).toBe('xã Bàu Sen');
    expect(directory.find('xã Bàu Sen')?.written).toEqual(['commune']);
  });

  it('mean the one with most figures when several have the name', () => {
    expect(found('bau sen')).toBe('huyện Bàu Sen');
    expect(found('Bắc Ninh')).toBe('tỉnh Bắc Ninh');
    expect(found('TP Bắc Ninh')).toBe('thành phố Bắc Ninh');
  });

  it('are found without a figure when the corpus names them, and villages are not', () => {
    expect(directory.find('gò tre')).toMatchObject({ name: 'xã Gò Tre', figures: 0 });
    expect(found('Khóm 3')).toBeNull();
    expect(found('')).toBeNull();
    expect(found('?!')).toBeNull();
  });
});

describe('names like one that is unknown', () => {
  it('are the most alike of those with figures, at most three', () => {
    expect(directory.nearest('dong xuann')).toEqual(['huyện Đông Xuân', 'xã Đông Xuận']);
    expect(directory.nearest('huyện Bầu Sen')[0]).toBe('huyện Bàu Sen');
    expect(directory.nearest('Bàu Sen Tây').length).toBeLessThanOrEqual(3);
    expect(directory.nearest('thị xã Bàu Sét')).toEqual(directory.nearest('Bàu Sét'));
    expect(directory.nearest('xã Bàu Sena')[0]).toBe('xã Bàu Sen');
    for (const foreign of ['Hà Nội', 'huyện Củ Chi', 'thị xã Tây Ninh', 'Bắc Hà', 'Đông Anh'])
      expect(directory.nearest(foreign), foreign).toEqual([]);
    expect(directory.nearest('zzz')).toEqual([]);
    expect(directory.nearest('')).toEqual([]);
  });
});
