import { destination, pino } from 'pino';
import type { Log } from '../bot/log.js';
import type { Config } from '../config.js';

/** A log of JSON lines on stderr; stdout stays for results. */
export function createLog(level: Config['logLevel']): Log {
  return pino({ level, base: null }, destination({ fd: 2, sync: true }));
}
