import { describe, expect, it } from '@jest/globals';
import { entriesWithoutIntegrity, entriesWithRegistry, nameOf } from './lockfile.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/whole': { version: '1.0.0', integrity: 'sha512-…' },
    'node_modules/@scope/bare': { version: '1.0.0', optional: true },
    'node_modules/whole/node_modules/bundled': { version: '1.0.0', inBundle: true },
    'node_modules/named': {
      version: '1.0.0',
      integrity: 'sha512-…',
      resolved: 'https://registry.example.org/named.tgz',
    },
  },
};

describe('the check of package-lock.json', () => {
  it('finds a package that nothing vouches for', () => {
    expect(entriesWithoutIntegrity(lock)).toEqual(['node_modules/@scope/bare']);
  });

  it('finds a package that is bound to one registry', () => {
    expect(entriesWithRegistry(lock)).toEqual(['node_modules/named']);
  });

  it('reads the name of a package from its path', () => {
    expect(nameOf('node_modules/a/node_modules/@scope/b')).toBe('@scope/b');
  });
});
