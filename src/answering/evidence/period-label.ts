import type { Period } from '../../language/period.js';

const quarters = ['I', 'II', 'III', 'IV'] as const;

/** A period as an official writes it: "năm 2023", "6 tháng đầu năm 2022", "quý I/2023", "tháng 7/2023", "đến 27/9/2023", "giai đoạn 2021 - 2025". */
export function periodLabel({ kind, from, to }: Period): string {
  const [start, end] = [partsOf(from ?? to), partsOf(to ?? from)];
  if (kind === 'until') return `đến ${dayLabel(end)}`;
  if (kind === 'since') return `từ ${dayLabel(start)}`;
  if (kind === 'term') return `nhiệm kỳ ${start.year} - ${end.year}`;
  if (kind === 'day') return from === to ? `ngày ${dayLabel(end)}` : `từ ${dayLabel(start)} đến ${dayLabel(end)}`;
  if (start.year !== end.year) return `giai đoạn ${start.year} - ${end.year}`;
  return withinYear(start.month, end.month, end.year);
}

function withinYear(first: number, last: number, year: number): string {
  if (first === 1 && last === 12) return `năm ${year}`;
  if (first === last) return `tháng ${last}/${year}`;
  if (last - first === 2 && first % 3 === 1) return `quý ${quarters[(first - 1) / 3] ?? ''}/${year}`;
  if (first === 1) return last === 6 ? `6 tháng đầu năm ${year}` : `${last} tháng năm ${year}`;
  return last === 12 ? `${last - first + 1} tháng cuối năm ${year}` : `từ tháng ${first} đến tháng ${last}/${year}`;
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(iso: string | null): DayParts {
  const [year = 0, month = 1, day = 1] = (iso ?? '').split('-').map(Number);
  return { year, month, day };
}

function dayLabel({ year, month, day }: DayParts): string {
  return `${day}/${month}/${year}`;
}
