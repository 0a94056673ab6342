import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfig, variableNames } from '../../src/config.js';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

describe('.env.example', () => {
  it('lists every variable that is read, and no other', () => {
    expect(Object.keys(parseEnv(example)).sort()).toEqual([...variableNames].sort());
  });

  it('shows the defaults', () => {
    expect(loadConfig(parseEnv(example))).toEqual(loadConfig({}));
  });

  it('is accepted once it has a token, with every value filled in', () => {
    const filled = { BOT_TOKEN: '1:a', WEBHOOK_URL: 'https://a.vn', WEBHOOK_SECRET: 's' };
    expect(loadConfig({ ...parseEnv(example), ...filled }).transport).toMatchObject({ kind: 'webhook', port: 8080 });
  });

  it('says what each variable means and its default', () => {
    const paragraphs = example.split(/\n\n+/).slice(1);
    const described = paragraphs.filter((paragraph) => /^# .+\n(?:# .+\n)*# Default: .+\n[A-Z_]+=/.test(paragraph));
    expect(described).toHaveLength(variableNames.length);
  });
});
