const prefix = 'full_';

/** What stands behind /start when a link of the bot was followed: at most 64 of these signs (https://core.telegram.org/bots/features#deep-linking). */
const payload = new RegExp(`^${prefix}([\\w-]{1,16})$`);

/** A link that opens the private chat with the bot, there to show the answer whole. */
export function fullAnswerLink(bot: string, key: string): string {
  return `https://t.me/${bot}?start=${prefix}${key}`;
}

/** The key in what stands behind /start; null when it is something else. */
export function fullAnswerKey(words: string): string | null {
  return payload.exec(words.trim())?.[1] ?? null;
}
