import { TienDoError } from '../../errors.js';
import { adminTexts } from '../texts/admin-texts.js';

/** What went wrong, as half a sentence for administrators, without a full stop. Never a path or a token; the log has the rest. */
export function faultText(error: unknown): string {
  const code = error instanceof TienDoError ? error.code : 'lỗi';
  return Object.entries<string>(adminTexts.faults).find(([known]) => known === code)?.[1] ?? adminTexts.unexpected(code);
}
