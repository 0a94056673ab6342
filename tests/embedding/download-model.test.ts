import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type EmbedderOptions, openEmbedder } from '../../src/embedding/transformers-embedder.js';
import { bertLikeModel } from './bert-like-model.js';

const servers: Server[] = [];
const folders: string[] = [];
const model = 'Xenova/small-model';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tien-do-download-'));
  folders.push(folder);
  return folder;
}

async function hubThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const goodHub: RequestListener = (request, response) => {
  const content = bertLikeModel().get(request.url?.replace(`/${model}/resolve/main/`, '') ?? '');
  response.writeHead(content === undefined ? 404 : 200).end(content);
};

const optionsFor = (hub: string, modelsDir: string): EmbedderOptions => ({
  model,
  modelsDir,
  allowDownload: true,
  hub,
  downloadPatience: 300,
});

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('downloading a model', () => {
  it('fetches it once, says how far it is, and works without the hub afterwards', async () => {
    const modelsDir = newFolder();
    const files = new Set<string>();
    const hub = await hubThat(goodHub);
    const first = await openEmbedder({ ...optionsFor(hub, modelsDir), onDownload: ({ file }) => void files.add(file) });
    const vector = await first.embedQuestion('hộ nghèo');
    await first.close();
    servers[0]?.closeAllConnections();
    servers[0]?.close();
    const second = await openEmbedder({ model, modelsDir });
    expect(await second.embedQuestion('hộ nghèo')).toEqual(vector);
    await second.close();
    expect([...files].sort()).toEqual([...bertLikeModel().keys()].sort());
  });

  it('is not tried unless it is allowed', async () => {
    let asked = 0;
    const hub = await hubThat((request, response) => {
      asked += 1;
      goodHub(request, response);
    });
    const refused = openEmbedder({ ...optionsFor(hub, newFolder()), allowDownload: false });
    await expect(refused).rejects.toMatchObject({ code: 'model-missing' });
    expect(asked).toBe(0);
  });

  it('is given up when the hub is silent, and leaves no half file', async () => {
    const modelsDir = newFolder();
    const hub = await hubThat((_request, response) => void response.writeHead(200).write('{'));
    const given = openEmbedder(optionsFor(hub, modelsDir));
    await expect(given).rejects.toMatchObject({ code: 'model-broken', message: expect.stringContaining('nothing came for 0.3 s') });
    expect(existsSync(join(modelsDir, model, 'config.json'))).toBe(false);
    expect(existsSync(join(modelsDir, model, 'config.json.part'))).toBe(false);
  });

  it('says what the hub says of an unknown model', async () => {
    const hub = await hubThat((_request, response) => void response.writeHead(404).end());
    await expect(openEmbedder(optionsFor(hub, newFolder()))).rejects.toThrow(/status 404/);
  });

  it('says when nobody listens', async () => {
    await expect(openEmbedder(optionsFor('http://127.0.0.1:9', newFolder()))).rejects.toMatchObject({ code: 'model-broken' });
  });

  it('leaves names that are no hub names alone', async () => {
    const hub = await hubThat(goodHub);
    await expect(openEmbedder({ ...optionsFor(hub, newFolder()), model: '../elsewhere/model' })).rejects.toMatchObject({
      code: 'model-missing',
    });
  });
});
