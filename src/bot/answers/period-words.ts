/** A period as it stands within a line: the capital that it has at the head of its sentence becomes small, "Đến nay" → "đến nay"; words in capitals stay. */
export function periodWords(period: string): string {
  return period.replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLocaleLowerCase('vi'));
}
