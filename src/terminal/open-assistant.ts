import type { OpenedAssistant, OpenOptions } from '../assistant/open-options.js';

/** How a command gets its assistant; tests hand in another one. See `openAssistant`. */
export type OpenAssistant = (options: OpenOptions) => Promise<OpenedAssistant>;
