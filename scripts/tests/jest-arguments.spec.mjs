import { describe, expect, it } from '@jest/globals';
import { jestArguments } from './jest-arguments.mjs';

const after = (how, args) => jestArguments(how, args).join(' ').split('jest.js ')[1];

describe('calling jest by hand', () => {
  it('passes paths and flags on', () => {
    expect(after('unit', ['libs/mail', '-t', 'a name'])).toBe('libs/mail -t a name --selectProjects unit');
  });

  it('chooses the project by the names of the files when watching', () => {
    expect(after('watch', ['libs/mail/ledger.int-spec.ts'])).toMatch(/--watchAll --selectProjects integration$/);
    expect(after('watch', ['libs/webhooks/retry.spec.ts'])).toMatch(/--watchAll --selectProjects unit$/);
  });

  it('waits for a debugger and lets no test time out there', () => {
    const all = jestArguments('debug', ['libs/webhooks/retry.spec.ts']);
    expect(all[0]).toBe('--inspect-brk');
    expect(all).toEqual(expect.arrayContaining(['--runInBand', '--testTimeout=3600000']));
  });
});
