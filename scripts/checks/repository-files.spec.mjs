import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const yaml = (file) => parse(readFileSync(file, 'utf8'));
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((file) => file !== 'config.yml');

describe('the files that other programs read', () => {
  it('have a workflow that runs what everybody runs', () => {
    const { jobs } = yaml('.github/workflows/ci.yml');
    expect(jobs.test.steps.at(-1).run).toBe('bash .ci/run');
  });

  it.each(forms)('have a form for issues in %s, with a name and questions', (file) => {
    const form = yaml(`.github/ISSUE_TEMPLATE/${file}`);
    expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
    expect(
      form.body.filter(({ type }) => type !== 'markdown').every(({ id, attributes }) => id && attributes.label),
    ).toBe(true);
  });

  it('are JSON where they say so', () => {
    expect(json('renovate.json').extends).toContain('config:recommended');
    expect(json('.devcontainer/devcontainer.json').image).toMatch(/^mcr\.microsoft\.com\//);
  });

  it('name commands that package.json has', () => {
    const { scripts } = json('package.json');
    const said = ['CONTRIBUTING.md', 'README.md', '.github/pull_request_template.md', '.devcontainer/devcontainer.json']
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/npm run ([a-z:]+)/g)])
      .map(([, name]) => name);
    expect(said.filter((name) => !(name in scripts))).toEqual([]);
  });
});
