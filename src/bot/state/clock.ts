/** Tells the time; handed in, so that tests can turn it. */
export type Clock = () => Date;

const minute = 60_000;
const hour = 60 * minute;

/** Vietnamese time is seven hours ahead of UTC, all year. */
const vietnamOffset = 7 * hour;

/** This moment, UTC ISO 8601. */
export function moment(clock: Clock): string {
  return clock().toISOString();
}

/** The moment so many minutes ago, UTC ISO 8601; such strings sort as their times do. */
export function minutesAgo(clock: Clock, minutes: number): string {
  return new Date(clock().getTime() - minutes * minute).toISOString();
}

/** The moment so many days ago, UTC ISO 8601. */
export function daysAgo(clock: Clock, days: number): string {
  return minutesAgo(clock, days * 24 * 60);
}

/** The current day in Việt Nam, `YYYY-MM-DD`. */
export function dayInVietnam(clock: Clock): string {
  return new Date(clock().getTime() + vietnamOffset).toISOString().slice(0, 10);
}
