/** Changes when the tables or the files of a generation do, or how vectors are made from the embedder's (`withContext`); an older generation is then rebuilt from the corpus. */
export const schemaVersion = 8;

/**
 * The tables of a generation. Article ids and passage ordinals stay what they are from one generation to the next, so that the index files can be
 * continued. `members` are article ids, four bytes each, little endian, ascending. `writings.level` is empty for a bare name, `placed_figures.level` null. `articles.day` is the day of
 * publication, `articles.mark` that of `RecordResult`, `articles.reading` the passages and figures (`packReading`), `articles.figures` how many of them there are; `first` and `last` bound a
 * passage's text; `sketches` are hashes as `members` are ids.
 */
export const schema = `
CREATE TABLE sources (file TEXT PRIMARY KEY, stamp TEXT NOT NULL, unreadable TEXT NOT NULL);
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, source TEXT NOT NULL, mark TEXT, day TEXT, figures INTEGER NOT NULL,
  record TEXT NOT NULL, text TEXT NOT NULL, reading BLOB NOT NULL
);
CREATE INDEX articles_by_day ON articles (day DESC, file);
CREATE INDEX articles_by_source ON articles (source);
CREATE TABLE passages (
  ordinal INTEGER PRIMARY KEY, article INTEGER NOT NULL, position INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  codes BLOB NOT NULL, scale REAL NOT NULL
);
CREATE INDEX passages_by_article ON passages (article, position);
CREATE TABLE placed_figures (
  article INTEGER NOT NULL, position INTEGER NOT NULL, place TEXT NOT NULL, level TEXT, period_from TEXT, period_to TEXT, unit TEXT,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
CREATE INDEX figures_by_place ON placed_figures (place, level, period_to, period_from, unit);
CREATE TABLE writings (
  article INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, level TEXT NOT NULL, times INTEGER NOT NULL,
  PRIMARY KEY (article, key, name, level)
) WITHOUT ROWID;
CREATE TABLE years (article INTEGER NOT NULL, year INTEGER NOT NULL, PRIMARY KEY (article, year)) WITHOUT ROWID;
CREATE TABLE places (
  position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, folded TEXT NOT NULL, name TEXT NOT NULL, levels TEXT NOT NULL, articles INTEGER NOT NULL,
  members BLOB NOT NULL
);
CREATE INDEX places_by_folded ON places (folded);
CREATE TABLE sketches (article INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
CREATE TABLE reprints (copy INTEGER PRIMARY KEY, original INTEGER NOT NULL, repeats TEXT NOT NULL);
CREATE TABLE mergers (position INTEGER PRIMARY KEY, record TEXT NOT NULL);
CREATE TABLE year_members (year INTEGER PRIMARY KEY, members BLOB NOT NULL);
`;
