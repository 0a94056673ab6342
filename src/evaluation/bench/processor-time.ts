import { readFile } from 'node:fs/promises';

/** Clock ticks a second in `/proc`, the same on every Linux. */
const ticks = 100;

/** Processor seconds that this process has used. */
export function ownSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Processor seconds that another process has used; null where the system does not say (`/proc` is Linux alone). */
export async function secondsOf(processId: number | undefined): Promise<number | null> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => null);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) / ticks;
}
