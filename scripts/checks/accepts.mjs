// `npm run compare:accepts [-- --before COMMIT --rounds N --sign-ons N --clients N --json]`: how many sign-ons a second the api accepts,
// beside the api of an earlier commit: turn by turn, on one PostgreSQL, each with a database of its own and no worker.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../setup/common.mjs';
import { builtRelease, RELEASE_BEFORE } from './release-before.mjs';
import { Resources } from './resources.mjs';
import { command } from './run-command.mjs';

const { values } = parseArgs({
  options: {
    before: { type: 'string', default: RELEASE_BEFORE },
    rounds: { type: 'string', default: '41' },
    'sign-ons': { type: 'string', default: '300' },
    clients: { type: 'string', default: '16' },
    json: { type: 'boolean', default: false },
  },
});
const [rounds, signOns, clients] = [values.rounds, values['sign-ons'], values.clients].map(Number);

const resources = new Resources();
const stops = [];
try {
  const before = await builtRelease(values.before);
  if (before.why) throw new Error(before.why);
  const contestants = [await startApi('before', before.folder), await startApi('now', root)];
  for (const api of contestants) await acceptMany(api, 1000); // opens connections, compiles code
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? contestants : contestants.toReversed();
    for (const api of order) api.perSecond.push(await acceptMany(api, signOns));
  }
  report(contestants);
} finally {
  for (const stop of stops.reverse()) await stop();
  await resources.release();
}

async function startApi(name, folder) {
  const { freePort } = await import(join(root, 'dist/libs/platform/embedded/index.js'));
  const port = await freePort();
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: await resources.emptyDatabase(),
    SMTP_URL: 'smtp://127.0.0.1:9',
    SECRET: 'a secret that is long enough for a test',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '1000000',
  };
  const cli = (...args) => command(process.execPath, [join(folder, 'dist/apps/cli/main.js'), ...args], env);
  const migrated = await cli('migrate');
  if (migrated.code !== 0) throw new Error(migrated.output);
  const added = await cli('coordinator', 'add', 'Founder', '--email', 'founder@convener.example');
  const token = added.output.trim().split('\n').at(-1);
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'dist/apps/api/main.js'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  stops.push(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const api = { name, url: env.PUBLIC_URL, count: 0, perSecond: [] };
  await Promise.race([ready(api.url), exited.then(() => Promise.reject(new Error(`The api (${name}) ended.`)))]);
  await openLetter(api.url, token);
  return api;
}

async function ready(url) {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The api did not become ready.');
}

async function openLetter(url, token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const letter = [{ language: 'en', body: 'We, the {{count}} undersigned organizations, ask.' }];
  const base = {
    slug: 'letter',
    title: 'Letter',
    convener: 'Convener',
    addressees: ['You'],
    languages: ['en'],
    letter,
  };
  const body = JSON.stringify({ ...base, deadline: { local: '2099-01-01T12:00', zone: 'UTC' } });
  for (const path of ['', '/letter/open']) {
    const address = `${url}/api/v1/coordinator/campaigns${path}`;
    const answer = await fetch(address, { method: 'POST', headers, body: path === '' ? body : '{}' });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
}

/** @returns {Promise<number>} accepted sign-ons a second */
async function acceptMany(api, count) {
  const began = performance.now();
  const last = api.count + count;
  const client = async () => {
    while (api.count < last) await accept(api);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return count / ((performance.now() - began) / 1000);
}

async function accept(api) {
  api.count += 1;
  const name = `Organization ${api.count}`;
  const contact = { contactName: 'A Contact', contactEmail: `contact-${api.count}@signer.example` };
  const answer = await fetch(`${api.url}/api/v1/campaigns/letter/sign-ons`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organizationName: name, ...contact, consent: true, authorized: true }),
  });
  if (answer.status !== 202) throw new Error(`A sign-on was answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

function report(contestants) {
  const [before, now] = contestants.map(({ perSecond }) => median(perSecond));
  const ratio = median(contestants[1].perSecond.map((value, index) => value / contestants[0].perSecond[index]));
  if (values.json) return console.log(JSON.stringify({ before, now, ratio, rounds, signOns, clients }));
  console.log(`before (${values.before})  ${before.toFixed(0)} sign-ons/s`);
  console.log(`now               ${now.toFixed(0)} sign-ons/s`);
  console.log(
    `ratio             ${ratio.toFixed(3)} (median of ${rounds} rounds, ${signOns} sign-ons each, ${clients} clients)`,
  );
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
