import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate that signs itself, made anew each time, with its key; both PEM. */
export interface SmallCertificate {
  readonly cert: string;
  readonly key: string;
}

const ids = { ecdsaWithSha256: '2a8648ce3d040302', commonName: '550403', alternativeNames: '551d11', basicConstraints: '551d13' };

/** Makes a certificate for host names. `days` counts from today: below zero it has expired. */
export function smallCertificate(hosts: readonly string[], days = 1): SmallCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(der(0x06, Buffer.from(ids.ecdsaWithSha256, 'hex')));
  const body = certificateBody(hosts, days, algorithm, publicKey);
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]));
  const lines = sequence(body, algorithm, signature)
    .toString('base64')
    .replace(/(.{64})(?=.)/g, '$1\n');
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function certificateBody(hosts: readonly string[], days: number, algorithm: Buffer, publicKey: KeyObject): Buffer {
  const name = sequence(der(0x31, sequence(der(0x06, Buffer.from(ids.commonName, 'hex')), der(0x0c, Buffer.from(hosts[0] ?? '')))));
  const day = 24 * 60 * 60 * 1000;
  const validity = sequence(time(Date.now() - 9 * day), time(Date.now() + days * day));
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const extensions = der(
    0xa3,
    sequence(extension(ids.alternativeNames, names), extension(ids.basicConstraints, sequence(der(0x01, Buffer.from([0xff]))))),
  );
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return sequence(version, der(0x02, Buffer.from([1])), algorithm, name, validity, name, spki, extensions);
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(der(0x06, Buffer.from(id, 'hex')), der(0x04, value));
}

function time(at: number): Buffer {
  return der(0x18, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')}`));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

/** A value of ASN.1: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
