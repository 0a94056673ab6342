import type { Assistant } from '../../assistant.js';
import { bulleted } from '../answer-parts.js';
import { withButtons } from '../answers/answer-keyboard.js';
import { shortened } from '../answers/shortened.js';
import { capitalized } from '../charts/measure-name.js';
import { formatted, wellFormed } from '../formatted-text.js';
import type { OutgoingMessage } from '../questions/outgoing-message.js';
import type { OfferedQuestions } from '../state/bot-state.js';
import { indicatorTexts } from '../texts/indicator-texts.js';

/** How many places are offered. */
const placesOffered = 12;

const longestName = 60;

interface Parts {
  readonly assistant: Assistant;
  readonly state: { readonly offers: OfferedQuestions };
}

/** Asks for a place, those with the most figures as buttons. @param command With its slash. @param data The callback data of a place's number. */
export async function choosePlace({ assistant, state }: Parts, command: string, data: (place: number) => string): Promise<OutgoingMessage> {
  const places = await assistant.places(placesOffered);
  const [first] = places;
  if (first === undefined) return { content: formatted(indicatorTexts.noPlaces) };
  return withButtons(formatted(`${indicatorTexts.choosePlace} ${command} ${first}`), placeButtons(state.offers, places, data));
}

/** Says that a place is not known, with the names most like it as buttons. */
export function unknownPlace(
  { state }: Pick<Parts, 'state'>,
  typed: string,
  nearest: readonly string[],
  data: (place: number) => string,
): OutgoingMessage {
  const words = indicatorTexts.unknownPlace(shortened(formatted(typed), longestName).text);
  const hint = nearest.length === 0 ? [] : [indicatorTexts.nearestPlaces, ...nearest.map(bulleted)];
  return withButtons(formatted([words, ...hint].join('\n')), placeButtons(state.offers, nearest, data));
}

/** Two in a row. */
function placeButtons(offers: OfferedQuestions, places: readonly string[], data: (place: number) => string) {
  const buttons = places.map((place) => ({ text: capitalized(wellFormed(place)), callback_data: data(offers.keep(place)) }));
  return buttons.flatMap((button, at) => (at % 2 === 0 ? [[button, ...buttons.slice(at + 1, at + 2)]] : []));
}
