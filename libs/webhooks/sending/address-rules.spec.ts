import { describe, expect, it } from '@jest/globals';
import { mayReach } from './address-rules.js';

// First and last address of every range that IANA's special-purpose registries (RFC 6890 and successors) list as not globally
// reachable, and of those that lead elsewhere than they say.
const NOT_PUBLIC: [string, string, string][] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private 10/8', '10.0.0.0', '10.255.255.255'],
  ['private 172.16/12', '172.16.0.0', '172.31.255.255'],
  ['private 192.168/16', '192.168.0.0', '192.168.255.255'],
  ['carrier-grade NAT', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.0', '127.255.255.255'],
  ['link-local', '169.254.0.0', '169.254.255.255'],
  ['metadata of clouds', '169.254.169.254', '100.100.100.200'],
  ['the host of an Azure guest', '168.63.129.16', '168.63.129.16'],
  ['protocol assignments', '192.0.0.0', '192.0.0.255'],
  ['documentation 1', '192.0.2.0', '192.0.2.255'],
  ['documentation 2', '198.51.100.0', '198.51.100.255'],
  ['documentation 3', '203.0.113.0', '203.0.113.255'],
  ['6to4 relays', '192.88.99.0', '192.88.99.255'],
  ['AMT', '192.52.193.0', '192.52.193.255'],
  ['AS112', '192.175.48.0', '192.31.196.255'],
  ['benchmarks', '198.18.0.0', '198.19.255.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved', '240.0.0.0', '255.255.255.254'],
  ['broadcast', '255.255.255.255', '255.255.255.255'],
  ['IPv6 unspecified and loopback', '::', '::1'],
  ['IPv4-compatible', '::127.0.0.1', '::8.8.8.8'],
  ['IPv4-mapped', '::ffff:0.0.0.0', '::ffff:255.255.255.255'],
  ['IPv4-mapped, of a public address, in hexadecimal', '::ffff:808:808', '::ffff:7f00:1'],
  ['IPv4-translated', '::ffff:0:0:0', '::ffff:0:7f00:1'],
  ['NAT64', '64:ff9b::', '64:ff9b::ffff:ffff'],
  ['local NAT64', '64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
  ['discard', '100::', '100::ffff:ffff:ffff:ffff'],
  ['Teredo', '2001::', '2001:0:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['protocol assignments of IPv6', '2001:1::1', '2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['benchmarks of IPv6', '2001:2::', '2001:2:0:ffff:ffff:ffff:ffff:ffff'],
  ['ORCHID', '2001:10::', '2001:2f:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['documentation of IPv6', '2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['new documentation', '3fff::', '3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['6to4', '2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['segment routing', '5f00::', '5f00:ffff::1'],
  ['not given out', '4000::', 'fbff:ffff::1'],
  ['unique local', 'fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['metadata of AWS', 'fd00:ec2::254', 'fd20:ce::254'],
  ['link-local of IPv6', 'fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['site-local', 'fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['multicast of IPv6', 'ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ['with a zone', 'fe80::1%eth0', '2606:4700::1111%eth0'],
  ['no address', '', 'localhost'],
];

describe('where a webhook may go', () => {
  it.each(NOT_PUBLIC)('is not %s: %s to %s', (_, first, last) => {
    expect([mayReach(first, 'public'), mayReach(last, 'public')]).toEqual([false, false]);
  });

  // The neighbours of the ranges: a range that is too wide would cut off receivers.
  it.each([
    '1.0.0.0',
    '9.255.255.255',
    '11.0.0.0',
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2606:4700:4700::1111',
    '2a00:1450:4001:80b::200e',
  ])('is the public address %s', (address) => {
    expect(mayReach(address, 'public')).toBe(true);
  });

  it('is this machine too, in development', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1'].map((address) => mayReach(address, 'loopback'))).toEqual([
      true,
      true,
      true,
    ]);
    for (const address of ['0.0.0.0', '::', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', 'fd00::1'])
      expect([address, mayReach(address, 'loopback')]).toEqual([address, false]);
  });

  it('is a private network when the operator says so, and never what answers every guest of a cloud', () => {
    for (const address of ['127.0.0.1', '::1', '10.0.0.1', '172.20.0.5', '192.168.1.1', '100.64.0.1', 'fd12::1'])
      expect([address, mayReach(address, 'private')]).toEqual([address, true]);
    for (const address of ['169.254.169.254', '168.63.129.16', 'fe80::1', '0.0.0.0', '224.0.0.1', '::ffff:10.0.0.1'])
      expect([address, mayReach(address, 'private')]).toEqual([address, false]);
  });
});
