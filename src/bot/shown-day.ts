/** A day as people in Việt Nam write it: "2023-09-27" → "27/09/2023". Anything else than `YYYY-MM-DD` comes back as it is. */
export function shownDay(iso: string): string {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
