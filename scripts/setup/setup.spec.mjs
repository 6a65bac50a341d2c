import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { SetupError } from './common.mjs';
import { explain } from './install.mjs';
import { pinnedNode, refuseOldNode } from './node.mjs';

describe('setting up', () => {
  it('refuses a Node that is too old, and says what to do', () => {
    expect(() => refuseOldNode('18.20.4')).toThrow(SetupError);
    expect(() => refuseOldNode('18.20.4')).toThrow(/this is Node 18\.20\.4.*needs Node 20 or later.*Cure: install/);
    expect(() => refuseOldNode('20.11.0')).not.toThrow();
  });

  it('finds a Node to run on', () => {
    expect(existsSync(pinnedNode())).toBe(true);
  });

  it.each([
    ['ENOENT', '', 'npm was not found'],
    [1, 'npm error code ENOTFOUND', 'registry cannot be reached'],
    [1, 'npm error code ENOSPC', 'disk is full'],
    [1, 'npm error code EUSAGE', 'Cure: npm run lock'],
    [1, 'something else', 'npm ci failed with code 1'],
  ])('says what to do when npm ends with %s %s', (code, output, message) => {
    expect(explain(code, output)).toContain(message);
  });
});
