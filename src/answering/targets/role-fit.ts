import type { Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import {
  askedBodies,
  boardBodies,
  deputyHeads,
  deputyWords,
  formerWords,
  roleBodies,
  roleHeads,
  roleLevels,
  unitNouns,
  usualBodies,
} from '../vocabulary/role-words.js';
import { onceFor } from '../words/once-for.js';
import { beginsWith, findAnyPhrase, findPhrase, hasAnyPhrase, type PhrasePlace, phraseSet } from '../words/phrases.js';
import { type Syllable, standsFor, syllablesOf } from '../words/syllables.js';

/** An office as a text names it: "Phó Bí thư Thường trực Huyện ủy" is the deputy of a bí thư of a district. */
interface Role {
  readonly head: string;
  readonly deputy: string | null;
  readonly standing: boolean;
  readonly level: string | null;
  readonly body: string | null;
  /** Whether it was held before. */
  readonly former: boolean;
  /** The number of the neighbourhood it is held in, "2" of "chi bộ khối 2". */
  readonly unit: string | null;
}

const fullHeads = phraseSet(roleHeads);
const anyHead = phraseSet([...roleHeads, ...deputyHeads.map(([short]) => short)]);
const anyBody = phraseSet(roleBodies.flatMap(([, phrases]) => phrases));
const otherOffice = 0.05;
/** A person of whom the article tells no office. */
const noOffice = 0.25;
/** The office, but not of which body. */
const noBody = 0.6;
const reach = 6;
/** UTF-16 units beside a name in which its office stands. */
const nearName = 60;
/** Before this word behind a name its office begins. */
const opensAt = 3;
/** The body of an office stands right behind it, or behind a level word: "Chủ tịch xã Hội Nông dân". */
const farthestBody = 2;

/**
 * How well the offices that stand with a name agree with the office asked for: 1 the same, 0.05 another ("Chủ tịch UBND huyện" to "Chủ tịch
 * UBND xã", "Bí thư Đảng ủy" to "Bí thư chi bộ"), 0.25 when the article tells none of the person, 0.6 when it tells not of which
 * body. 1 when no office is asked for.
 */
export function roleFit(question: Question, evidence: Evidence, name: Span, names: readonly Span[]): number {
  const asked = askedRole(question);
  if (asked === null) return 1;
  const here = rolesIn(syllablesAround(evidence, name, names));
  const held = here.length > 0 ? here : heldElsewhere(evidence, name);
  if (held.length === 0) return noOffice;
  const same = held.filter((role) => isSame(asked, role));
  if (same.length === 0) return leadsDelegation(asked, evidence, name) ? 1 : otherOffice;
  const told = asked.body === null || asked.body === usualBody(asked) || namesBody(evidence.syllables, asked.body);
  return told || same.some(({ body }) => body !== null) ? 1 : noBody;
}

/** "Do đồng chí A, Phó Bí thư Tỉnh ủy dẫn đầu": who leads a delegation is told by the deed. */
function leadsDelegation({ head }: Role, { syllables }: Evidence, name: Span): boolean {
  return (
    head === 'trưởng đoàn' &&
    hasAnyPhrase(
      syllables.filter(({ start }) => start >= name.end),
      leading,
    )
  );
}

const leading = phraseSet(['dẫn đầu']);

/** Whether the text says of a name just the office asked for, with its body: not of a "chủ tịch hội" that of the "chủ tịch UBND". */
export function holdsOffice(question: Question, evidence: Evidence, name: Span, names: readonly Span[]): boolean {
  const asked = askedRole(question);
  if (asked === null) return false;
  const [written] = writtenRoles(question);
  const ofBody = (body: string | null): boolean => body === asked.body || (body === null && written?.body === null);
  return rolesIn(syllablesAround(evidence, name, names)).some((held) => isSame(asked, held) && ofBody(held.body));
}

/** Whether a question names an office. */
export function asksOffice(question: Question): boolean {
  return askedRole(question) !== null;
}

/** "Hợp tác xã A do bà B làm giám đốc": the body stands elsewhere in the sentence. */
function namesBody(syllables: readonly Syllable[], asked: string): boolean {
  return roleBodies.some(([body, phrases]) => body === asked && hasAnyPhrase(syllables, phrases));
}

/** The offices that an article gives a person elsewhere: those right behind the name, or right before it. */
function heldElsewhere({ article: { text }, sentence }: Evidence, name: Span): Role[] {
  const written = text.slice(name.start, name.end);
  const roles: Role[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    if (at < sentence.start || at >= sentence.end) roles.push(...rolesBeside(text, { start: at, end: at + written.length }));
  }
  return roles;
}

function rolesBeside(text: string, name: Span): Role[] {
  const behind = syllablesOf(text, { start: name.end, end: Math.min(text.length, name.end + nearName) });
  const before = syllablesOf(text, { start: Math.max(0, name.start - nearName), end: name.start });
  const end = behind.findIndex(({ afterBreak }, at) => at > 0 && afterBreak);
  const own = end < 0 ? behind : behind.slice(0, end);
  const from = before.findLastIndex(({ afterMark, normal }) => afterMark || normal === 'và');
  const opens = (findAnyPhrase(own, anyHead)?.from ?? opensAt) < opensAt;
  return [...(opens ? rolesIn(own) : []), ...rolesIn(before.slice(Math.max(0, from)))];
}

/** The office that a question asks for, with the level of its place and the body that such an office is usually of. */
const askedRole = onceFor((question: Question): Role | null => {
  const [asked] = writtenRoles(question);
  if (asked === undefined) return null;
  return { ...asked, level: asked.level ?? levelOfPlace(question), body: asked.body ?? shortBody(question, asked) ?? usualBody(asked) };
});

const writtenRoles = onceFor(({ syllables }: Question) => rolesIn(syllables));

function usualBody({ head }: Role): string | null {
  return usualBodies[head] ?? null;
}

/** "Bí thư đoàn". */
function shortBody({ syllables }: Question, { head }: Role): string | null {
  const next = syllables[findPhrase(syllables, head)?.to ?? syllables.length];
  return Object.entries(askedBodies).find(([word]) => next !== undefined && standsFor(next, word))?.[1] ?? null;
}

function isSame(asked: Role, held: Role): boolean {
  if (asked.head !== held.head || asked.deputy !== held.deputy || asked.former !== held.former) return false;
  if (asked.standing && !held.standing) return false;
  const agrees = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;
  return agrees(asked.level, held.level) && agrees(asked.body, held.body) && agrees(asked.unit, held.unit);
}

function levelOfPlace(question: Question): string | null {
  const level = question.places[0]?.level ?? null;
  if (level === 'commune' || level === 'ward' || level === 'township') return 'commune';
  if (level === 'district' || level === 'town' || level === 'urban-district') return 'district';
  return level === 'province' || level === 'city' ? level : null;
}

/**
 * The words between the name before and the name behind, not across a semicolon. A name with an office of its own behind it leaves what stands before it, beyond a
 * mark or "và", to the name before: "ông A, Bí thư Huyện ủy và ông B, Phó Bí thư".
 */
function syllablesAround(evidence: Evidence, name: Span, names: readonly Span[]): Syllable[] {
  const before = Math.max(evidence.sentence.start, ...names.filter((other) => other.end <= name.start).map((other) => other.end));
  const after = Math.min(evidence.sentence.end, ...names.filter((other) => other.start >= name.end).map((other) => other.start));
  const within = evidence.syllables.filter((syllable) => syllable.start >= before && syllable.end <= after);
  const at = within.findIndex((syllable) => syllable.start >= name.start);
  const from = openingOf(evidence, within, at);
  const to = within.findIndex((syllable, position) => position > at && syllable.afterBreak);
  const around = within.slice(Math.max(0, from), to < 0 ? within.length : to);
  const own = around.filter(({ start }) => start >= name.end);
  const opened = own[0]?.afterMark === true && rolesIn(own).length > 0;
  return opened ? [...tied(around.filter(({ start }) => start < name.end)), ...own] : around;
}

/** Where the words of a name begin: behind the last break, but a label before its colon ("Bí thư Đảng ủy: Lê Văn A") is among them. */
function openingOf({ article: { text } }: Evidence, within: readonly Syllable[], at: number): number {
  const from = within.findLastIndex((syllable, position) => position <= at && syllable.afterBreak);
  const [label, first] = [within[from - 1], within[from]];
  if (from !== at || label === undefined || first === undefined || text.slice(label.end, first.start).trim() !== ':') return from;
  return within.findLastIndex((syllable, position) => position < from && syllable.afterBreak);
}

/** What stands behind the last mark or "và", to the end. */
function tied(words: readonly Syllable[]): readonly Syllable[] {
  const mark = words.findLastIndex(({ afterMark, normal }) => afterMark || normal === 'và');
  return words.slice(Math.max(0, mark));
}

function rolesIn(syllables: readonly Syllable[]): Role[] {
  if (!hasAnyPhrase(syllables, anyHead)) return [];
  const full = roleHeads.flatMap((head) =>
    placesOf(syllables, head)
      .filter(({ from }) => !isPartOfOther(syllables, from, head))
      .map((place) => readRole(syllables, place, head)),
  );
  const short = deputyHeads.flatMap(([written, head]) =>
    placesOf(syllables, written).map((place): Role => ({ ...readRole(syllables, place, head), deputy: 'phó' })),
  );
  return [...full, ...short];
}

function placesOf(syllables: readonly Syllable[], phrase: string): PhrasePlace[] {
  const place = findPhrase(syllables, phrase);
  if (place === null) return [];
  const further = placesOf(syllables.slice(place.to), phrase);
  return [place, ...further.map(({ from, to }) => ({ from: from + place.to, to: to + place.to }))];
}

/** The "bí thư" of "tổng bí thư" is no office of its own. */
function isPartOfOther(syllables: readonly Syllable[], from: number, head: string): boolean {
  const previous = syllables[from - 1];
  return (
    previous !== undefined &&
    roleHeads.some((other) => other !== head && other.endsWith(` ${head}`) && standsFor(previous, other.split(' ')[0] ?? ''))
  );
}

function readRole(syllables: readonly Syllable[], { from, to }: PhrasePlace, head: string): Role {
  const [farther, previous] = [syllables[from - 2], syllables[from - 1]];
  const isOneOf = (syllable: Syllable | undefined, words: readonly string[]): boolean =>
    syllable !== undefined && words.some((word) => standsFor(syllable, word));
  const deputy = deputyWords.find((word) => isOneOf(previous, [word])) ?? null;
  const words = wordsOfRole(syllables, to);
  return {
    head: head.replace('uỷ', 'ủy'),
    deputy,
    standing: hasAnyPhrase(words, ['thường trực']),
    level: roleLevels.find(([, phrases]) => hasAnyPhrase(words, phrases))?.[0] ?? null,
    body: bodyIn(words),
    former: isOneOf(deputy === null ? previous : farther, formerWords),
    unit: unitIn(head, words),
  };
}

/** The words behind an office that belong to it: to the next mark or the next office. */
function wordsOfRole(syllables: readonly Syllable[], from: number): Syllable[] {
  const behind = syllables.slice(from, from + reach);
  const end = behind.findIndex((syllable, at) => syllable.afterMark || (at > 0 && beginsWith(behind.slice(at), fullHeads)));
  return end < 0 ? behind : behind.slice(0, end);
}

/** The body that is written first; of those that begin at one word the longest. */
function bodyIn(words: readonly Syllable[]): string | null {
  const standing = findPhrase(words, 'thường trực');
  const own = standing === null ? words : [...words.slice(0, standing.from), ...words.slice(standing.to)];
  if (!hasAnyPhrase(own, anyBody)) return null;
  const found = roleBodies.flatMap(([body, phrases]) =>
    phrases.flatMap((phrase) => {
      const place = findPhrase(own, phrase);
      const last = boardBodies.some((board) => board === body) ? 0 : farthestBody;
      return place === null || place.from > last ? [] : [{ body, ...place }];
    }),
  );
  return found.sort((a, b) => a.from - b.from || b.to - a.to)[0]?.body ?? null;
}

/** The number behind the noun of a neighbourhood, of which an office itself may end with the noun ("trưởng khối 2"). */
function unitIn(head: string, words: readonly Syllable[]): string | null {
  const opens = (position: number): boolean => {
    const before = words[position - 1];
    return unitNouns.some((noun) => (before === undefined ? head.endsWith(` ${noun}`) : standsFor(before, noun)));
  };
  const at = words.findIndex(({ normal }, position) => /^\d+$/.test(normal) && opens(position));
  return at < 0 ? null : String(Number(words[at]?.normal));
}
