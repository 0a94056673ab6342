import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/intake/fetch/public-address.js';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '113.160.0.1', '2606:4700::1111', '2405:4800::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    ['unspecified', ['0.0.0.0', '0.1.2.3', '::']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1']],
    ['carrier-grade NAT', ['100.64.0.1', '100.127.255.255']],
    ['link-local', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0']],
    ['unique-local', ['fc00::1', 'fd12:3456::1']],
    ['site-local', ['fec0::1']],
    ['multicast', ['224.0.0.1', '239.255.255.255', 'ff02::1']],
    ['broadcast and reserved', ['255.255.255.255', '240.0.0.1', '192.0.0.1', '192.0.0.170', '198.18.0.1', '192.88.99.1']],
    ['documentation', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
    ['mapped', ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254']],
    ['compatible', ['::127.0.0.1', '::10.0.0.1']],
    ['translated', ['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::7f00:1', '::ffff:0:127.0.0.1']],
    ['tunnelled', ['2002:7f00:1::', '2002:808:808::', '2001:0:7f00:1::']],
    ['never given out', ['4000::1', '5f00::1', '100::1', 'a000::1']],
    ['no address', ['', 'localhost', '127.1', '0x7f.1', '256.1.1.1', '8.8.8.8/8']],
  ])('refuses what is %s', (_kind, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});
