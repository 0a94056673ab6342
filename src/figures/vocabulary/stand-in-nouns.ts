/** Nouns that only repeat what was named before the number. */
export const standInNouns: readonly string[] = ['đồng chí', 'đ/c', 'đơn vị'];
