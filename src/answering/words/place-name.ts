/** A key of a place with capitals: "tháp mười" is "Tháp Mười". */
export function capitalised(key: string): string {
  return key.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
