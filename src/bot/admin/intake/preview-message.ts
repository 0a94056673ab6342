import { InlineKeyboard } from 'grammy';
import type { Preview } from '../../../intake/preview.js';
import { type FormattedText, formatted, join } from '../../formatted-text.js';
import { previewRows } from '../../intake/preview-rows.js';
import { standingLines } from '../../intake/standing-lines.js';
import { messageLimit } from '../../message-limit.js';
import type { OutgoingMessage } from '../../questions/outgoing-message.js';
import { addingTexts } from '../../texts/adding-texts.js';
import { shortened } from '../shown-amounts.js';

/** UTF-16 code units of one line; pages have titles and addresses of any length. */
const lineLength = 500;

/** Whether there is anything to confirm. */
export function canBeAdded({ standing }: Preview): boolean {
  return standing.kind !== 'fixed' && !(standing.kind === 'same' && standing.address === null);
}

/** What was understood of a document, with buttons that add it or not; without them when there is nothing to add. @param token Of the document that is kept. */
export function previewMessage(preview: Preview, token: string | null): OutgoingMessage {
  const standing = formatted(
    standingLines(preview.standing)
      .map((line) => shortened(line, lineLength))
      .join('\n'),
  );
  if (token === null) return { content: standing };
  const rows = previewRows(preview).flatMap(({ label, value, details }) => [
    formatted('\n'),
    formatted(`${label}: `, { type: 'bold' }),
    formatted([shortened(value, lineLength), ...details.map((detail) => `• ${detail}`)].join('\n')),
  ]);
  const content = join(formatted(addingTexts.understood), formatted('\n'), ...rows, formatted('\n\n'), standing);
  const { buttons } = addingTexts;
  const keyboard = new InlineKeyboard().text(buttons.add, `add:yes:${token}`).text(buttons.decline, `add:no:${token}`);
  return { content: fitting(content), keyboard };
}

function fitting(content: FormattedText): FormattedText {
  return content.text.length <= messageLimit ? content : formatted(shortened(content.text, messageLimit));
}
