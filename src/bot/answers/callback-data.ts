/**
 * What buttons say when they are pressed, never more than 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton): a word and numbers. Numbers of
 * pins and offered questions are those of the bot's state; pages count from 0.
 */
export const pressing = {
  passage: (pin: number) => `passage:${pin}`,
  /** Opens the first page as a message of its own. */
  figures: (pin: number) => `figures:${pin}`,
  /** Turns to a page in its place. */
  figuresPage: (pin: number, page: number) => `figures:${pin}:${page}`,
  opinion: (pin: number, good: boolean) => `${good ? 'good' : 'bad'}:${pin}`,
  question: (offer: number) => `ask:${offer}`,
  sources: (page: number) => `sources:${page}`,
  /** Numbers of places are those of the bot's offered words. Opens the first page as a message of its own. */
  indicators: (place: number) => `place:${place}`,
  /** Turns to a page in its place. */
  indicatorsPage: (place: number, page: number) => `place:${place}:${page}`,
  export: (place: number, format: 'xlsx' | 'csv') => `${format}:${place}`,
  /** Of a button that only shows something. */
  still: 'still',
} as const;

/** The same as patterns, with the numbers as groups. */
export const pressed = {
  passage: /^passage:(\d{1,15})$/,
  figures: /^figures:(\d{1,15})$/,
  figuresPage: /^figures:(\d{1,15}):(\d{1,6})$/,
  opinion: /^(good|bad):(\d{1,15})$/,
  question: /^ask:(\d{1,15})$/,
  sources: /^sources:(\d{1,6})$/,
  indicators: /^place:(\d{1,15})$/,
  indicatorsPage: /^place:(\d{1,15}):(\d{1,6})$/,
  export: /^(xlsx|csv):(\d{1,15})$/,
} as const;
