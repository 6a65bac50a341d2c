import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cures } from './cures.js';
import { loadConfiguration } from './load-configuration.js';

const enough = { DATABASE_URL: 'postgres://localhost/u', SMTP_URL: 'smtp://localhost', SECRET: 'x'.repeat(32) };

describe('the configuration', () => {
  it('fills in defaults for what is left out, and takes an empty value as left out', () => {
    const configuration = loadConfiguration({ ...enough, PORT: '', REDIS_URL: '' });
    expect(configuration.PORT).toBe(3000);
    expect(configuration.REDIS_URL).toBeUndefined();
    expect(configuration.publicUrl).toBe('http://localhost:3000');
  });

  it('turns numbers and switches from text into what they mean', () => {
    const configuration = loadConfiguration({ ...enough, PORT: '8080', TRUST_PROXY: 'true' });
    expect(configuration.PORT).toBe(8080);
    expect(configuration.TRUST_PROXY).toBe(true);
  });

  it('names the variable and the cure when a value is wrong, and does not repeat the value', () => {
    const load = (): unknown => loadConfiguration({ ...enough, SECRET: 'hunter2', PORT: 'many' });
    expect(load).toThrow(/SECRET: use 32 characters/);
    expect(load).toThrow(/PORT: use a port number/);
    expect(load).not.toThrow(/hunter2/);
  });

  it('names every missing variable at once', () => {
    expect(() => loadConfiguration({})).toThrow(/DATABASE_URL:[^]*SMTP_URL:[^]*SECRET:/);
  });

  it('is listed whole in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8');
    const missing = Object.keys(cures).filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(example));
    expect(missing).toEqual([]);
  });
});
