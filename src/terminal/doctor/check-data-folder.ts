import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { problemOf } from '../reason.js';
import { type Finding, fault, ok } from './finding.js';
import { type Probes, systemCode } from './probes.js';

const subject = 'Data folder';

/** Whether the library and the bot's own file can be written. */
export async function checkDataFolder(data: string, { tryWriting }: Pick<Probes, 'tryWriting'>): Promise<Finding> {
  const path = resolve(data);
  try {
    await tryWriting(data);
    return ok(subject, `${path} can be written`);
  } catch (error) {
    const told = tellOf[systemCode(error) ?? ''];
    if (told === undefined) return fault(subject, `${path} cannot be written: ${problemOf(error)}`, 'name another folder in DATA_DIR');
    return fault(subject, `${path} ${told.says}`, told.todo);
  }
}

const owned = `sudo chown -R ${userInfo().username} that folder, or name another one in DATA_DIR`;
const full = { says: 'is on a full disk', todo: 'make room on it, or name a folder on another disk in DATA_DIR' };

const tellOf: Readonly<Record<string, { readonly says: string; readonly todo: string }>> = {
  EACCES: { says: 'may not be written by this user', todo: owned },
  EPERM: { says: 'lets nobody write', todo: 'take its lock off (sudo chattr -i), or name another folder in DATA_DIR' },
  EROFS: { says: 'is on a file system that is read-only', todo: 'mount it for writing, or name another folder in DATA_DIR' },
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: { says: 'is no folder: a file is in the way', todo: 'name a folder in DATA_DIR' },
  EEXIST: { says: 'is a file', todo: 'name a folder in DATA_DIR' },
};
