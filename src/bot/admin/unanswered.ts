import type { Composer, Context } from 'grammy';
import { type FormattedText, formatted, join } from '../formatted-text.js';
import { send } from '../send.js';
import type { QuestionStatistics } from '../state/bot-state.js';
import { adminTexts } from '../texts/admin-texts.js';
import { reasonTexts } from '../texts/reason-texts.js';
import { adminCommand, type GateParts } from './admin-command.js';
import { cutList } from './cut-list.js';
import { shortened, shownCount, shownInstant } from './shown-amounts.js';

const { unanswered: words, outcomes } = adminTexts;

/** The most questions that are listed, and UTF-16 code units of one. */
const listed = 20;
const questionLength = 300;

/** /unanswered: questions that were not found, most frequent first. */
export function unanswered(parts: GateParts): Composer<Context> {
  return adminCommand(parts, 'unanswered', async ({ context }) => {
    const questions = parts.state.statistics.unanswered(listed);
    await send(context, [questions.length === 0 ? formatted(words.none) : cutList(words.title, questions.map(entryText))]);
    return outcomes.shown;
  });
}

function entryText({ text, times, reason, lastAt }: ReturnType<QuestionStatistics['unanswered']>[number], at: number): FormattedText {
  const facts = [words.times(shownCount(times)), ...(reason === null ? [] : [reasonTexts[reason]]), words.last(shownInstant(lastAt))];
  return join(formatted(`${at + 1}. ${shortened(text, questionLength)}\n`), formatted(facts.join(' · '), { type: 'italic' }));
}
