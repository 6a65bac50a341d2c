import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Configuration, loadConfiguration } from '#platform/config';

interface Service {
  image: string;
  build?: string;
  command?: string[];
  container_name?: string;
  environment?: Record<string, string>;
  ports?: string[];
  restart?: string;
  read_only?: boolean;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

const text = readFileSync('docker-compose.yml', 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const service = (name: string): Service => services[name] as Service;
const names = Object.keys(services).sort();
/** Those that run until they are stopped. */
const lasting = names.filter((name) => service(name).restart !== 'no');

/** What an operator has to put into .env. */
const required = { PUBLIC_URL: 'https://letters.example.org', SECRET: 's'.repeat(32), POSTGRES_PASSWORD: 'p' };

/** What compose makes of `${NAME:-default}` and `${NAME:?message}`, the only two forms in the file. */
function interpolated(value: string, env: Record<string, string>): string {
  return value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_, name: string, form: string, rest: string) => {
    const given = env[name] ?? '';
    if (given === '' && form === '?') throw new Error(`${name}: ${rest}`);
    return given || rest;
  });
}

function environment(name: string, env: Record<string, string> = required): Record<string, string> {
  const given = Object.entries(service(name).environment ?? {});
  return Object.fromEntries(given.map(([key, value]) => [key, interpolated(String(value), env)]));
}

describe('docker-compose.yml', () => {
  it('has every part of an installation', () => {
    expect(names).toEqual(['api', 'mail', 'migrate', 'postgres', 'redis', 'worker']);
  });

  it('sets only variables that somebody reads', () => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(Configuration, '', false, false);
    const known = new Set(rules.map((rule) => rule.propertyName));
    const postgres = ['POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB', 'POSTGRES_INITDB_ARGS'];
    for (const name of ['api', 'worker', 'migrate']) {
      expect(Object.keys(environment(name)).filter((variable) => !known.has(variable))).toEqual([]);
    }
    expect(Object.keys(environment('postgres')).sort()).toEqual([...postgres].sort());
    for (const name of ['redis', 'mail']) expect(environment(name)).toEqual({});
  });

  it.each(['api', 'worker'])('gives the %s a configuration that it accepts', (name) => {
    const configuration = loadConfiguration(environment(name));
    expect(configuration.publicUrl).toBe(required.PUBLIC_URL);
    expect(configuration.DATABASE_URL).toBe('postgres://undersigned:p@postgres:5432/undersigned');
    expect(configuration.SMTP_URL).toBe('smtp://mail:1025');
    expect(configuration.PORT).toBe(3000);
  });

  it.each(Object.keys(required))('does not start without %s and says what to do', (missing) => {
    const env: Record<string, string> = { ...required, [missing]: '' };
    const start = (): unknown => names.map((name) => environment(name, env));
    expect(start).toThrow(new RegExp(`^${missing}: Put .*into \\.env`));
  });

  it('writes no secret down, not even a default', () => {
    for (const name of names) {
      for (const [key, value] of Object.entries(service(name).environment ?? {})) {
        if (/SECRET|PASSWORD/.test(key)) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
      }
    }
    expect(text).not.toMatch(/:\/\/\w+:(?!\$\{\w+:\?)[^@/\s]+@/); // no address with a password in it
  });

  it('lets Docker ask every lasting service whether it is well', () => {
    expect(lasting).toEqual(names.filter((name) => name !== 'migrate'));
    for (const name of lasting) {
      expect(service(name).healthcheck?.test).toBeDefined();
      expect(service(name).restart).toBe('unless-stopped');
    }
  });

  it('starts api and worker when the database is migrated', () => {
    const { depends_on: migrates, command } = service('migrate');
    expect(command).toEqual(['node', 'dist/apps/cli/main.js', 'migrate']);
    expect(migrates).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on?.migrate).toEqual({ condition: 'service_completed_successfully' });
    }
  });

  it('keeps Redis on disk and never lets it forget a job', () => {
    const command = (service('redis').command ?? []).join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('publishes the api and the mail page only, on this machine only', () => {
    expect(names.filter((name) => service(name).ports !== undefined)).toEqual(['api', 'mail']);
    expect(service('api').ports).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    expect(service('mail').ports).toEqual(['127.0.0.1:8025:8025']);
  });

  it('can run many workers', () => {
    expect(service('worker').container_name).toBeUndefined();
    expect(service('worker').ports).toBeUndefined();
  });
});

describe('the image', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const runtime = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('runs as an ordinary user, on a read-only root, with Node as the first process', () => {
    expect(runtime).toMatch(/^USER node$/m);
    expect(runtime).toMatch(/^CMD \["node", "--max-semi-space-size=8", "dist\/apps\/api\/main\.js"\]$/m);
    for (const name of ['api', 'worker', 'migrate']) expect(service(name).read_only).toBe(true);
  });

  it('takes in what it names and nothing else', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored.filter((line) => line !== '' && !line.startsWith('#'))[0]).toBe('*');
    expect(ignored.some((line) => /^!\.env/.test(line))).toBe(false);
    expect(dockerfile).not.toMatch(/^COPY \. /m);
    expect(dockerfile).not.toMatch(/^(ARG|ENV) .*(SECRET|PASSWORD|_URL)/m);
  });
});
