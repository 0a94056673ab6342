import { join } from 'node:path';
import type { FigureLists } from '../figure-scores.js';
import { createFigureTable, type FigureColumn, figureColumns } from '../figure-table.js';
import type { LexicalIndex } from '../lexical-index.js';
import type { FigureIndex } from './figure-index.js';
import type { Generation } from './generations.js';
import { countLive, type PassageTable } from './index-tables.js';
import { generationFiles } from './library-home.js';
import type { Manifest } from './manifest.js';
import { findList, type PostingSegment } from './posting-segment.js';
import { readSections, type Section, sectionOf, writeSections } from './sections-file.js';
import { hashTerm } from './term-hash.js';
import { type GraphSettings, loadGraph, type VectorGraph } from './vector-graph.js';

/** What is read from a generation's index files. They are caches: all of it can be made again from the store. */
export interface IndexFiles {
  readonly segment: PostingSegment;
  readonly figures: FigureIndex;
  readonly table: PassageTable;
  readonly graph: VectorGraph | null;
}

/** Writes postings, figures and passage table of a generation. */
export async function writeTables(
  folder: string,
  segment: PostingSegment,
  table: PassageTable,
  figures: FigureIndex,
): Promise<Pick<Manifest['files'], 'postings' | 'vectors'>> {
  const { size, dimensions } = table;
  const postings = await writeSections(join(folder, generationFiles.postings), { ...segment, ...figureSections(figures) });
  const vectors = await writeSections(join(folder, generationFiles.vectors), {
    articleOf: table.articleOf.subarray(0, size),
    positionOf: table.positionOf.subarray(0, size),
    lengths: table.lengths.subarray(0, size),
    codes: table.codes.subarray(0, size * dimensions),
    scales: table.scales.subarray(0, size),
  });
  return { postings, vectors };
}

/** Reads the index files of a generation; null when one of them is missing or is not what the manifest says. */
export async function readIndexFiles({ folder, manifest }: Generation, settings: GraphSettings): Promise<IndexFiles | null> {
  const { graph: seal } = manifest.files;
  const path = join(folder, generationFiles.graph);
  const [graph, postings, table] = await Promise.all([
    seal === null ? null : loadGraph(path, seal, manifest.embedder.dimensions, settings),
    readPostings(folder, manifest),
    readTable(folder, manifest),
  ]);
  const whole = postings !== null && table !== null && (seal === null || graph !== null);
  if (whole) return { ...postings, table, graph };
  graph?.release();
  return null;
}

async function readPostings(folder: string, { files }: Manifest): Promise<Pick<IndexFiles, 'segment' | 'figures'> | null> {
  const sections = await readSections(join(folder, generationFiles.postings), files.postings);
  if (sections === null) return null;
  const segmentOf = (prefix: string): PostingSegment => ({
    orders: sectionOf(sections, `${prefix}orders`, Uint32Array),
    checks: sectionOf(sections, `${prefix}checks`, Uint32Array),
    offsets: sectionOf(sections, `${prefix}offsets`, Uint32Array),
    data: sectionOf(sections, `${prefix}data`, Uint8Array),
  });
  const columns = figureColumns.map((name) => [name, sectionOf(sections, `${ofFigures}${name}`, Uint32Array)]);
  const table = createFigureTable(Object.fromEntries(columns) as Record<FigureColumn, Uint32Array>);
  return { segment: segmentOf(''), figures: { table, segment: segmentOf(ofFigures) } };
}

/** Sections of figures stand in the file of postings, under names that start with this. */
const ofFigures = 'figures ';

function figureSections({ table, segment }: FigureIndex): Record<string, Section> {
  return Object.fromEntries(Object.entries({ ...segment, ...table.columns }).map(([name, section]) => [`${ofFigures}${name}`, section]));
}

async function readTable(folder: string, { files, embedder }: Manifest): Promise<PassageTable | null> {
  const sections = await readSections(join(folder, generationFiles.vectors), files.vectors);
  if (sections === null) return null;
  const articleOf = sectionOf(sections, 'articleOf', Uint32Array);
  return {
    size: articleOf.length,
    articleOf,
    positionOf: sectionOf(sections, 'positionOf', Uint16Array),
    lengths: sectionOf(sections, 'lengths', Uint16Array),
    dimensions: embedder.dimensions,
    codes: sectionOf(sections, 'codes', Int8Array),
    scales: sectionOf(sections, 'scales', Float32Array),
  };
}

/** BM25's view of a generation. */
export function lexicalIndex(segment: PostingSegment, table: PassageTable): LexicalIndex {
  const { passages, length } = countLive(table);
  return {
    size: table.size,
    passages,
    averageLength: passages === 0 ? 0 : length / passages,
    lengths: table.lengths,
    find: (field, term) => findList(segment, hashTerm(field, term)),
  };
}

/** The lists of a generation's figures. */
export function figureLists({ segment }: FigureIndex): FigureLists {
  return { find: (field, term) => findList(segment, hashTerm(field, term)) };
}
