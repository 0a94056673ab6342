/** The most UTF-16 code units that one Telegram message holds: https://core.telegram.org/bots/api#sendmessage. */
export const messageLimit = 4096;
