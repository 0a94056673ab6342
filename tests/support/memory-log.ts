import type { Log, LogFacts } from '../../src/bot/log.js';

/** A log that keeps its lines. */
export interface MemoryLog extends Log {
  readonly lines: readonly { readonly level: string; readonly facts: LogFacts; readonly message: string }[];
}

export function memoryLog(): MemoryLog {
  const lines: { level: string; facts: LogFacts; message: string }[] = [];
  const at = (level: string) => (facts: LogFacts, message: string) => void lines.push({ level, facts, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
