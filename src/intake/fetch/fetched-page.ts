/** What an address gave, whole and unpacked. */
export interface FetchedPage {
  /** As it was asked for. */
  readonly address: string;
  /** Where the last redirect led, without a fragment. */
  readonly finalAddress: string;
  /** In lower case, without parameters; what the bytes are when the server names no type but the address a PDF or Word file. */
  readonly contentType: string;
  /** In lower case, as the server names it; a page may name another itself. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** As the server writes it ("Tue, 28 Nov 2023 05:24:29 GMT"). */
  readonly lastModified: string | null;
  readonly etag: string | null;
}

/** Why an address gives no page, with the facts its sentence needs. */
export interface FetchRefusals {
  /** It is no address. */
  address: Record<never, never>;
  /** Neither http nor https; without the colon. */
  scheme: { readonly scheme: string };
  /** It carries a name or a password. */
  credentials: Record<never, never>;
  'host-not-allowed': { readonly host: string };
  /** The host is, or one of its addresses is, no machine of the public internet. */
  'private-address': { readonly host: string; readonly ip: string };
  'name-not-found': { readonly host: string };
  /** More redirects than are followed. */
  redirects: { readonly limit: number };
  /** A redirect that leads from https to http. */
  downgrade: { readonly from: string };
  /** On the wire or unpacked. */
  'too-large': { readonly limitBytes: number };
  'too-slow': { readonly limitMs: number };
  /** A type that is not read; null when the server names none. */
  'content-type': { readonly contentType: string | null };
  /** Its certificate is not valid for the host; `problem` is the code that TLS gives. */
  certificate: { readonly host: string; readonly problem: string };
  /** The server's answer is no success; `status` is its number. */
  status: { readonly status: number };
  /** No connection, or one that broke before the page was whole. */
  connection: { readonly host: string; readonly problem: string };
}

export type FetchRefusalReason = keyof FetchRefusals;

/** A refusal, for the address at which it happened: the one asked for, or one that a redirect led to. */
export type FetchRefusal = {
  readonly [Reason in FetchRefusalReason]: {
    readonly status: 'refused';
    readonly reason: Reason;
    readonly facts: FetchRefusals[Reason];
    readonly address: string;
  };
}[FetchRefusalReason];

export type FetchResult = { readonly status: 'fetched'; readonly page: FetchedPage } | FetchRefusal;
