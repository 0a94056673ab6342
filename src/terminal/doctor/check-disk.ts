import { type Finding, fault, ok } from './finding.js';
import type { Probes } from './probes.js';

const subject = 'Disk';
const megabyte = 1 << 20;

/** A library of a few thousand articles, twice, for the next one is built beside the one in use. */
const needed = 200 * megabyte;

/** Whether there is room for the next library. */
export async function checkDisk(data: string, { freeSpace }: Pick<Probes, 'freeSpace'>): Promise<Finding> {
  const { bytes, files } = await freeSpace(data);
  const todo = 'make room on it, or name a folder on another disk in DATA_DIR';
  const free = Math.floor(bytes / megabyte).toLocaleString('en');
  if (bytes < needed) return fault(subject, `only ${free} MB free for the data folder, ${needed / megabyte} MB are needed`, todo);
  if (files === 0) return fault(subject, 'no room for another file (all inodes are in use)', todo);
  return ok(subject, `${free} MB free for the data folder`);
}
