import { adminTexts } from '../texts/admin-texts.js';

const { units } = adminTexts;

/** "12.345" */
export function shownCount(count: number): string {
  return count.toLocaleString('vi-VN', { maximumFractionDigits: 0 });
}

/** A share of 1 as "93%". */
export function shownPercent(share: number): string {
  return `${(100 * share).toLocaleString('vi-VN', { maximumFractionDigits: 0 })}%`;
}

/** A score as "0,75". */
export function shownScore(score: number): string {
  return score.toLocaleString('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** The time something took: "85 mili giây", "1,2 giây", "3 phút 5 giây". */
export function shownTime(milliseconds: number): string {
  if (milliseconds < 100) return `${shownCount(milliseconds)} ${units.milliseconds}`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${units.seconds}`;
  return shownSpan(milliseconds);
}

/** A longer time in its two largest units: "2 ngày 3 giờ", "5 phút 10 giây". */
export function shownSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const amounts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), units.days],
    [Math.floor(seconds / 3600) % 24, units.hours],
    [Math.floor(seconds / 60) % 60, units.minutes],
    [seconds % 60, units.seconds],
  ];
  const largest = amounts.findIndex(([amount]) => amount > 0);
  const shown = largest === -1 ? amounts.slice(-1) : amounts.slice(largest, largest + 2).filter(([amount]) => amount > 0);
  return shown.map(([amount, unit]) => `${amount} ${unit}`).join(' ');
}

/** An instant on the clocks of Việt Nam (UTC+7, no summer time): "14:03 05/09/2023". Anything that is no instant comes back as it is. */
export function shownInstant(iso: string): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const local = new Date(at + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)}`;
}

/** A model's name with the first digits of its content hash. */
export function shownModel(embedder: string): string {
  return embedder.replace(/@([0-9a-f]{7})[0-9a-f]+$/, ' ($1)');
}

/** At most `limit` UTF-16 code units, cut with "…", never within a surrogate pair. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
