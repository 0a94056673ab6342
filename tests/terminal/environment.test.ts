import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/terminal/environment.js';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder.js';

describe('readEnvironment', () => {
  it('reads .env behind the environment itself', () => {
    const folder = dirname(temporaryFile('.env', 'CORPUS_DIR=tep\nDATA_DIR="kho dữ liệu"\n'));
    expect(readEnvironment(folder, { CORPUS_DIR: 'that', HOME: '/x' })).toEqual({
      CORPUS_DIR: 'that',
      DATA_DIR: 'kho dữ liệu',
      HOME: '/x',
    });
  });

  it('is the environment alone where there is no .env', () => {
    expect(readEnvironment(temporaryFolder(), { HOME: '/x' })).toEqual({ HOME: '/x' });
  });
});
