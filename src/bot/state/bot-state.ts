import type { Answer, Reason } from '../../answering/answer.js';

/** Whose turn it is: follow-ups belong to one person in one chat, so that two officials of a group do not finish each other's questions. */
export interface Speaker {
  readonly chat: number;
  readonly user: number;
}

/** The last question of each speaker, for a quarter of an hour. */
export interface FollowUps {
  /** The questions that a follow-up of this speaker may follow, a line each, oldest first; null when the last one is older than 15 minutes. */
  earlier(speaker: Speaker): string | null;
  remember(speaker: Speaker, questions: string): void;
  forget(speaker: Speaker): void;
}

/** Words of an article that an answer showed. Kept so that a button under an old message still knows what it is about. Holds no word of the question. */
export interface Pin {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** The sentence, verbatim. */
  readonly text: string;
  readonly headline: string;
}

/** What buttons point to. */
export interface Pins {
  /** The number of the pin, for callback data. The same pin has the same number. */
  keep(pin: Pin): number;
  find(number: number): Pin | null;
}

/** What people think of answers: one opinion a person and pin, the last one counts. */
export interface FeedbackLog {
  give(opinion: { readonly pin: number; readonly user: number; readonly good: boolean }): void;
  /** Pins with at least one 👎, most of them first, then the latest; at most `count`. */
  worst(count: number): readonly { readonly pin: Pin; readonly bad: number; readonly good: number; readonly lastAt: string }[];
}

/** What administrators did, and what others tried to. */
export interface AuditLog {
  write(act: { readonly user: number; readonly command: string; readonly allowed: boolean; readonly outcome: string }): void;
  /** Latest first, at most `count`. */
  latest(count: number): readonly {
    readonly at: string;
    readonly user: number;
    readonly command: string;
    readonly allowed: boolean;
    readonly outcome: string;
  }[];
}

/** Counts of questions, without names. Only a question that was not answered keeps its text, for 30 days. */
export interface QuestionStatistics {
  count(question: {
    readonly text: string;
    readonly status: 'answered' | 'not_found';
    readonly reason: Reason | null;
    readonly tookMs: number;
  }): void;
  /** Of the current day in Việt Nam. `p95Ms` is null while there is none. */
  today(): { readonly answered: number; readonly notFound: number; readonly p95Ms: number | null };
  /** Questions that were not found, most frequent first, then latest; those that differ only in case, accents or spaces are one. At most `count`. */
  unanswered(
    count: number,
  ): readonly { readonly text: string; readonly times: number; readonly reason: Reason | null; readonly lastAt: string }[];
}

/** Updates that were handled, so that a repeated one is not answered twice. */
export interface HandledUpdates {
  /** True the first time it is asked about an update; false while it is being handled, and from when it is finished on, also after a restart. */
  claim(update: string): boolean;
  /** The update is done. One that was claimed but not finished can be claimed again after a restart. */
  finish(update: string): void;
  /** Takes a claim back, when handling it was cut short before anything was sent. */
  release(update: string): void;
}

/** A message of a person that the bot answered; for a question that a button asked, the first message of its answer. */
export interface AskedMessage {
  readonly chat: number;
  readonly message: number;
}

/** How it was answered. */
export interface GivenAnswer {
  /** What was asked, and the question before it that it followed. Empty when the message asked nothing and was told how to ask. */
  readonly question: string;
  readonly earlier: string | null;
  /** What a question about this answer follows, a line each, oldest first; null for nothing. */
  readonly following: string | null;
  /** Numbers of the bot's messages, in the order in which they were sent. */
  readonly messages: readonly number[];
}

/** Which messages of the bot answer which question, for a quarter of an hour: an edit of the question corrects them in place. */
export interface GivenAnswers {
  keep(asked: AskedMessage, answer: GivenAnswer): void;
  /** Null when the bot did not answer that message, or too long ago. */
  find(asked: AskedMessage): GivenAnswer | null;
  /** What a message of the bot answers; null when it is no answer, or was given too long ago. */
  givenBy(answer: AskedMessage): GivenAnswer | null;
  /** The latest answer to a question in a chat; null when there was none, or too long ago. */
  latest(chat: number): GivenAnswer | null;
}

/** Answers that a group saw in the short form, for 30 days: a link shows them whole. They hold the articles' words, not the question's. */
export interface ShownAnswers {
  /** The key of the answer: letters, digits, "-" and "_", at most 16 of them, which nobody can guess. */
  keep(answer: Answer): string;
  find(key: string): Answer | null;
}

/** Groups that the bot has been in. */
export interface KnownGroups {
  /** True the first time it is asked about a group: the bot has not explained itself there yet. */
  welcome(chat: number): boolean;
  /** The group has become a supergroup with another number. */
  move(from: number, to: number): void;
  /** The number that the group had at first; its own when it never moved. */
  origin(chat: number): number;
}

/** Questions that buttons offer. They are made from the corpus, none is a person's. */
export interface OfferedQuestions {
  /** The number of the question, for callback data. The same question has the same number. */
  keep(question: string): number;
  find(number: number): string | null;
}

/** What the bot itself keeps, in its own SQLite file `bot.sqlite` under the data folder. Never a name; times are UTC ISO 8601. */
export interface BotState {
  readonly followUps: FollowUps;
  readonly pins: Pins;
  readonly feedback: FeedbackLog;
  readonly audit: AuditLog;
  readonly statistics: QuestionStatistics;
  readonly updates: HandledUpdates;
  readonly answers: GivenAnswers;
  readonly offers: OfferedQuestions;
  readonly shown: ShownAnswers;
  readonly groups: KnownGroups;
  close(): void;
}
