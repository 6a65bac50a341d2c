import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { type Answer, Api, type Sending } from '../builders/api.js';
import { anOpenCampaign } from '../builders/campaigns.js';
import { World } from '../builders/world.js';
import { ContractWorld } from './contract-world.js';
import { editionFiles } from './edition-files.js';
import { expectGolden } from './golden.js';
import { headerLines, steady } from './readable.js';
import { asText, routesOf } from './routes.js';
import { webhookBodies } from './webhook-bodies.js';

const API = '/api/v1/campaigns/rivers';

/** A request that is refused for each reason that has a code of its own at the edge, and one that is answered. */
const REQUESTS: Record<string, [url: string, sending?: Sending]> = {
  'an answer': [API],
  'a page': ['/c/rivers'],
  'no such address': ['/api/v1/nothing'],
  'no such method': [API, { method: 'DELETE' }],
  'an address that cannot be decoded': ['/c/%zz'],
  'an address that is too long': [`/c/${'x'.repeat(3000)}`],
  'a broken body': [`${API}/sign-ons`, { body: '{', headers: { 'content-type': 'application/json' } }],
  'no body': [`${API}/sign-ons`, { method: 'POST', headers: { 'content-type': 'application/json' } }],
  'a body of another type': [`${API}/sign-ons`, { body: 'text', headers: { 'content-type': 'text/plain' } }],
  'a form': [`${API}/sign-ons`, { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  'a body that is too large': [`${API}/sign-ons`, { body: { text: 'x'.repeat(1_100_000) } }],
  'wrong fields': [`${API}/sign-ons`, { body: { unknown: 1 } }],
  'a wrong query': [`${API}/signatories?limit=many`],
  'a wrong cursor': [`${API}/signatories?cursor=x`],
  'no token': ['/api/v1/coordinator/campaigns'],
  'a wrong token': ['/api/v1/coordinator/campaigns', { token: 'und_wrong' }],
  'a report without proof': ['/api/v1/mail/inbound/notification', { body: {} }],
  'the health of the api': ['/health'],
  'whether the api is ready': ['/health/ready'],
  'the console without a session': ['/console'],
  'an old address of the console': ['/desk/c/letter?saved=3'],
};

/** More requests of strangers than a minute allows get the same answer: see the last test. */
const LIMIT = 5;

describe('HTTP', () => {
  let on: ContractWorld;
  beforeAll(async () => {
    on = await ContractWorld.create({ WEBHOOKS_ALLOW_PRIVATE: 'true' });
    await anOpenCampaign(on.world, { slug: 'rivers' });
  });
  afterAll(() => on.close());

  it('has the agreed addresses', () => {
    expectGolden('http/routes', { 'routes.txt': routesOf(on.api.app).map(asText).join('\n') });
  });

  it('answers with the agreed headers, and refuses with the agreed problems', async () => {
    const usual = headerLines((await on.api.send('/api/v1/nothing')).headers);
    const answers: string[] = [];
    for (const [name, [url, sending = {}]] of Object.entries(REQUESTS)) {
      const method = sending.method ?? (sending.body === undefined ? 'GET' : 'POST');
      answers.push(inWords(name, `${method} ${url}`, await on.api.send(url, sending), usual));
    }
    expectGolden('http/answers', {
      'answers.txt': answers.join('\n\n'),
      'usual-headers.txt': steady(usual.join('\n')),
    });
  });

  it('sends the agreed webhooks', async () => {
    expectGolden('http/webhooks', await webhookBodies(on.world));
  });

  it('gives an edition with the agreed hash, and exports with theirs', async () => {
    expectGolden('editions', await editionFiles(on));
  });
});

describe('too many requests of one address', () => {
  it('are refused as agreed', async () => {
    const world = await World.create({ REQUESTS_PER_MINUTE: String(LIMIT) });
    const api = await Api.start(world);
    let answer = await api.form('/sign-ons/nothing/code', { code: '' });
    for (let more = 0; more < LIMIT; more += 1) answer = await api.send(`${API}/sign-ons`, { body: {} });
    expectGolden('http/limit', { 'limit.txt': inWords('too many requests', `POST ${API}/sign-ons`, answer) });
    await api.close();
    await world.close();
  });
});

/** @param usual headers that need not be said; one that is missing is said with a minus */
function inWords(name: string, request: string, { status, headers, json, text }: Answer, usual: string[] = []): string {
  const body = json === undefined ? `‹${text.length > 0 ? 'a page' : 'nothing'}›` : JSON.stringify(json, null, 2);
  const asked = request.length > 100 ? `${request.slice(0, 50)}…` : request;
  const lines = headerLines(headers).filter((line) => !line.startsWith('x-request-id'));
  const more = lines.filter((line) => !usual.includes(line));
  const less = usual.filter((line) => !lines.includes(line) && !line.startsWith('x-request-id'));
  return steady([`# ${name}`, asked, String(status), ...more, ...less.map((line) => `- ${line}`), body].join('\n'));
}
