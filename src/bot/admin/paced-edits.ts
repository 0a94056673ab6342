import { pause } from '../ending.js';

/** Telegram slows a bot down that edits a message more often, in milliseconds. */
export const editInterval = 3000;

/** A message that shows how far something is. */
export interface PacedEdits {
  /** Shows the text as soon as its time has come. When others follow meanwhile, only the latest is shown. */
  show(text: string): void;
  /** Shows the last text; resolves when it is there. */
  finish(text: string): Promise<void>;
}

/** What the edits are made with. */
export interface EditOptions {
  /** Called with a text that differs from the one before. */
  readonly edit: (text: string) => Promise<void>;
  /** Told when an edit failed, which stops nothing. */
  readonly onFailure: (error: unknown) => void;
  /** Aborted when the program ends: then nothing is waited for. */
  readonly ended: AbortSignal;
}

/** Edits a message that has just been sent, one edit at a time and never two within {@link editInterval}. */
export function pacedEdits({ edit, onFailure, ended }: EditOptions): PacedEdits {
  let last = performance.now();
  let shown: string | null = null;
  let wanted: string | null = null;
  let pumping: Promise<void> | null = null;
  const put = async (text: string): Promise<void> => {
    shown = text;
    try {
      await edit(text);
    } catch (error) {
      onFailure(error);
    }
    last = performance.now();
  };
  const pump = async (): Promise<void> => {
    while (wanted !== null) {
      await pause(Math.max(0, last + editInterval - performance.now()), ended);
      const text: string = wanted;
      wanted = null;
      if (text !== shown) await put(text);
    }
    pumping = null;
  };
  const show = (text: string): Promise<void> => {
    wanted = text;
    pumping ??= pump();
    return pumping;
  };
  return { show: (text) => void show(text), finish: show };
}
