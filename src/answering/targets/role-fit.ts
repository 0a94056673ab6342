import type { Span } from '../../language/span.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Question } from '../question/question.js';
import { deputyWords, roleBodies, roleHeads, roleLevels } from '../vocabulary/role-words.js';
import { findPhrase, hasAnyPhrase } from '../words/phrases.js';
import { type Syllable, standsFor } from '../words/syllables.js';

/** An office as a text names it: "Phó Bí thư Thường trực Huyện ủy" is the deputy of a bí thư of a district. */
interface Role {
  readonly head: string;
  readonly deputy: string | null;
  readonly standing: boolean;
  readonly level: string | null;
  readonly body: string | null;
}

const otherOffice = 0.05;
const noOffice = 0.6;
const reach = 6;

/**
 * How well the offices that stand with a name agree with the office asked for: 1 the same, 0.05 another ("Chủ tịch UBND huyện" to "Chủ tịch
 * UBND xã"), 0.6 when the text gives none. 1 when no office is asked for.
 */
export function roleFit(question: Question, evidence: Evidence, name: Span, names: readonly Span[]): number {
  const asked = rolesIn(question.syllables)[0];
  if (asked === undefined) return 1;
  const level = asked.level ?? levelOfPlace(question);
  const around = syllablesAround(evidence, name, names);
  const held = rolesIn(around);
  if (held.length === 0) return noOffice;
  return held.some((role) => isSame({ ...asked, level }, role)) ? 1 : otherOffice;
}

/** Whether the text says of a name just the office asked for, with its body: not of a "chủ tịch hội" that of the "chủ tịch UBND". */
export function holdsOffice(question: Question, evidence: Evidence, name: Span, names: readonly Span[]): boolean {
  const [asked] = rolesIn(question.syllables);
  if (asked === undefined) return false;
  const wanted = { ...asked, level: asked.level ?? levelOfPlace(question) };
  const ofBody = (body: string | null): boolean =>
    body === wanted.body || (wanted.head === 'chủ tịch' && wanted.body === null && body === 'ubnd');
  return rolesIn(syllablesAround(evidence, name, names)).some((held) => isSame(wanted, held) && ofBody(held.body));
}

function isSame(asked: Role, held: Role): boolean {
  if (asked.head !== held.head || asked.deputy !== held.deputy) return false;
  if (asked.standing && !held.standing) return false;
  if (asked.level !== null && held.level !== null && asked.level !== held.level) return false;
  return asked.body === null || held.body === null || asked.body === held.body;
}

function levelOfPlace(question: Question): string | null {
  const level = question.places[0]?.level ?? null;
  if (level === 'commune' || level === 'ward' || level === 'township') return 'commune';
  if (level === 'district' || level === 'town' || level === 'urban-district') return 'district';
  return level === 'province' ? 'province' : null;
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
  const from = within.findLastIndex((syllable, position) => position <= at && syllable.afterBreak);
  const to = within.findIndex((syllable, position) => position > at && syllable.afterBreak);
  const around = within.slice(Math.max(0, from), to < 0 ? within.length : to);
  const own = around.filter(({ start }) => start >= name.end);
  const opened = own[0]?.afterMark === true && rolesIn(own).length > 0;
  return opened ? [...tied(around.filter(({ start }) => start < name.end)), ...own] : around;
}

/** What stands behind the last mark or "và", to the end. */
function tied(words: readonly Syllable[]): readonly Syllable[] {
  const mark = words.findLastIndex(({ afterMark, normal }) => afterMark || normal === 'và');
  return words.slice(Math.max(0, mark));
}

function rolesIn(syllables: readonly Syllable[]): Role[] {
  const roles: Role[] = [];
  for (const head of roleHeads) {
    for (let offset = 0; ; ) {
      const place = findPhrase(syllables.slice(offset), head);
      if (place === null) break;
      if (!isPartOfOther(syllables, offset + place.from, head))
        roles.push(readRole(syllables, offset + place.from, offset + place.to, head));
      offset += place.to;
    }
  }
  return roles;
}

/** The "bí thư" of "tổng bí thư" is no office of its own. */
function isPartOfOther(syllables: readonly Syllable[], from: number, head: string): boolean {
  const previous = syllables[from - 1];
  return (
    previous !== undefined &&
    roleHeads.some((other) => other !== head && other.endsWith(` ${head}`) && standsFor(previous, other.split(' ')[0] ?? ''))
  );
}

function readRole(syllables: readonly Syllable[], from: number, to: number, head: string): Role {
  const previous = syllables[from - 1];
  const behind = syllables.slice(to, to + reach);
  const end = behind.findIndex(
    (syllable, at) => syllable.afterMark || (at > 0 && roleHeads.some((other) => findPhrase(behind.slice(at), other)?.from === 0)),
  );
  const words = end < 0 ? behind : behind.slice(0, end);
  return {
    head: head.replace('uỷ', 'ủy'),
    deputy: deputyWords.find((word) => previous !== undefined && standsFor(previous, word)) ?? null,
    standing: hasAnyPhrase(words, ['thường trực']),
    level: roleLevels.find(([, phrases]) => hasAnyPhrase(words, phrases))?.[0] ?? null,
    body:
      sameBody[roleBodies.find((body) => findPhrase(words, body) !== null) ?? ''] ??
      roleBodies.find((body) => findPhrase(words, body) !== null) ??
      null,
  };
}

/** Bodies written out and their abbreviations are one. */
const sameBody: Readonly<Record<string, string>> = { 'ủy ban nhân dân': 'ubnd', 'hội đồng nhân dân': 'hđnd', 'mặt trận': 'mttq' };
