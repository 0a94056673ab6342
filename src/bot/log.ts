/** Facts of a log line. Never a message's text, never the token. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Where the bot's log goes. */
export interface Log {
  debug(facts: LogFacts, message: string): void;
  info(facts: LogFacts, message: string): void;
  warn(facts: LogFacts, message: string): void;
  error(facts: LogFacts, message: string): void;
}
