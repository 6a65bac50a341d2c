import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { SETTINGS } from './build.mjs';
import { root } from './common.mjs';

const lines = (file) => readFileSync(`${root}/${file}`, 'utf8').split('\n');

describe('the image', () => {
  it.each(SETTINGS)('is built with %s, which the build needs', (setting) => {
    const [top] = setting.split('/');
    expect(lines('.dockerignore')).toContain(`!${top}`);
    const copied = lines('Dockerfile').slice(0, lines('Dockerfile').indexOf('RUN node scripts/main.mjs build'));
    expect(copied.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' '))).toContain(top);
  });
});
