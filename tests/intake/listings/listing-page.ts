/** A page as it is fetched, with this text. */
export function listingPage(
  text: string | Uint8Array,
  finalAddress = 'https://xa.example.vn/rss/tin.xml',
  contentType = 'application/xml',
) {
  return { address: finalAddress, finalAddress, contentType, charset: null, bytes: Buffer.from(text), lastModified: null, etag: null };
}
