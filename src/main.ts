import { openAssistant } from './assistant/open.js';
import { readEnvironment } from './terminal/environment.js';
import { createOutput } from './terminal/output.js';
import { start } from './terminal/start.js';

const end = new AbortController();
process.once('SIGTERM', () => end.abort());
process.once('SIGINT', () => end.abort());

const status = await start({
  environment: readEnvironment(process.cwd(), process.env),
  input: process.stdin,
  out: createOutput(process.stdout),
  err: createOutput(process.stderr),
  open: openAssistant,
  stop: end.signal,
});
process.exit(status);
