import { stripAccents } from '../../language/fold.js';
import { findPlaces } from '../../language/places.js';

/** The name of the file with the figures of a place: "huyện Tháp Mười" → "chi-tieu-thap-muoi.xlsx". */
export function exportName(place: string, format: 'xlsx' | 'csv'): string {
  const [mention] = findPlaces(place, { start: 0, end: place.length });
  const name = stripAccents((mention?.key ?? place).toLowerCase());
  const slug = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `chi-tieu-${slug === '' ? 'dia-phuong' : slug}.${format}`;
}
