import type { ServerResponse } from 'node:http';
import { refuse, succeed } from './telegram-responses.js';

/** What waits for the bot, with Telegram's rules of long polling. */
export interface UpdateQueue {
  /** Adds a message; gives its update number. */
  push(message: object): number;
  /** Number of the latest update; 0 before the first. */
  latest(): number;
  unconfirmed(): number;
  /** Answers a `getUpdates` now, or when something comes, or when its time is over. A second poll ends the first with 409. */
  poll(payload: Readonly<Record<string, unknown>>, response: ServerResponse): void;
}

interface Poll {
  readonly response: ServerResponse;
  readonly timer: NodeJS.Timeout;
  readonly limit: number;
}

export function createUpdateQueue(): UpdateQueue {
  let latest = 0;
  let waiting: { update_id: number; message: object }[] = [];
  let open: Poll | null = null;

  function end(): Poll | null {
    const ended = open;
    if (ended !== null) clearTimeout(ended.timer);
    open = null;
    return ended;
  }

  function give(): void {
    const poll = end();
    if (poll !== null) succeed(poll.response, waiting.slice(0, poll.limit));
  }

  return {
    latest: () => latest,
    unconfirmed: () => waiting.length,
    push: (message) => {
      latest += 1;
      waiting.push({ update_id: latest, message });
      give();
      return latest;
    },
    poll: ({ offset, limit, timeout }, response) => {
      const other = end();
      if (other !== null) refuse(other.response, { code: 409, description: 'Conflict: terminated by other getUpdates request' });
      waiting = waiting.filter(({ update_id: id }) => id >= Number(offset ?? 0));
      const timer = setTimeout(give, Number(timeout ?? 0) * 1000);
      const poll: Poll = { response, timer, limit: Number(limit ?? 100) };
      open = poll;
      response.on('close', () => {
        if (open === poll) end();
      });
      if (waiting.length > 0) give();
    },
  };
}
