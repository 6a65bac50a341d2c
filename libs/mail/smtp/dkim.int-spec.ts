import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyDkim } from '../../../test/builders/dkim.js';
import { aMail, aMailer, send, type TestMail } from '../../../test/builders/mails.js';
import { World } from '../../../test/builders/world.js';

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('a mail signed by DKIM', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let world: World;
  let dir: string;
  beforeAll(async () => {
    world = await World.create();
    dir = mkdtempSync(join(tmpdir(), 'undersigned-dkim-'));
  });
  afterAll(async () => {
    await world.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function sentRaw(settings: Record<string, string>, mail: TestMail): Promise<Buffer> {
    const mailer = aMailer(world, { MAIL_FROM: 'Letters <letters@coalition.example>', ...settings });
    await send(world, mail, mailer);
    mailer.onApplicationShutdown();
    const [sent] = await world.mailsTo(mail.to.address);
    return readFileSync(join(world.mailDir, `${sent?.id}.eml`));
  }

  it('is signed by the domain of its sender, over its text and what RFC 8058 asks for', async () => {
    const mail = aMail({ transactional: false });
    mail.body.subject = 'Señales für 河流, and a subject that is long enough to be folded over more than a single line';
    mail.body.text = 'Two  spaces \n\n.\n.dots\n\n\n';
    const raw = await sentRaw({ DKIM_KEY: pem(pair.privateKey), DKIM_SELECTOR: 'letters2027' }, mail);
    expect(verifyDkim(raw, pair.publicKey)).toMatchObject({
      domain: 'coalition.example',
      selector: 'letters2027',
      bodyIsWhole: true,
      signatureHolds: true,
      signed: expect.arrayContaining(['from', 'to', 'subject', 'date', 'list-unsubscribe', 'list-unsubscribe-post']),
    });
  });

  it('holds no more once a word of it was changed', async () => {
    const raw = await sentRaw({ DKIM_KEY: pem(pair.privateKey), DKIM_SELECTOR: 'a' }, aMail());
    const changed = (from: string, to: string): Buffer =>
      Buffer.from(raw.toString('latin1').replace(from, to), 'latin1');
    expect(verifyDkim(changed('A note', 'B note'), pair.publicKey)).toMatchObject({ signatureHolds: false });
    expect(verifyDkim(changed('Hello', 'Jello'), pair.publicKey)).toMatchObject({ bodyIsWhole: false });
  });

  it('takes its key from a file, or from one line, and another domain when that is given', async () => {
    const file = join(dir, 'dkim.pem');
    writeFileSync(file, pem(pair.privateKey));
    for (const key of [{ DKIM_KEY_FILE: file }, { DKIM_KEY: pem(pair.privateKey).replaceAll('\n', '\\n') }]) {
      const raw = await sentRaw({ ...key, DKIM_SELECTOR: 'a', DKIM_DOMAIN: 'example.org' } as never, aMail());
      expect(verifyDkim(raw, pair.publicKey)).toMatchObject({ domain: 'example.org', signatureHolds: true });
    }
  });

  it('is signed as well when it waits for the ledger before its last byte', async () => {
    const mail = aMail({ waitsWhenUnknown: true });
    const raw = await sentRaw({ DKIM_KEY: pem(pair.privateKey), DKIM_SELECTOR: 'a' }, mail);
    expect(verifyDkim(raw, pair.publicKey)).toMatchObject({ bodyIsWhole: true, signatureHolds: true });
  });

  it('is not signed without a key', async () => {
    expect((await sentRaw({}, aMail())).toString()).not.toMatch(/^dkim-signature:/im);
  });

  const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey;
  const curve = generateKeyPairSync('ed25519').privateKey;
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a file that is not there',
      { DKIM_KEY_FILE: '/nowhere/dkim.pem', DKIM_SELECTOR: 'a' },
      /DKIM_KEY_FILE: .*ENOENT.*full path/,
    ],
    [
      'what is no key',
      { DKIM_KEY: 'hunter2', DKIM_SELECTOR: 'a' },
      /DKIM_KEY: this is not the PEM.*openssl genrsa 2048/,
    ],
    ['a key of another type', { DKIM_KEY: pem(curve), DKIM_SELECTOR: 'a' }, /DKIM_KEY: .*ed25519.*openssl genrsa 2048/],
    ['a key too short', { DKIM_KEY: pem(short), DKIM_SELECTOR: 'a' }, /DKIM_KEY: .*shorter than 1024 bits/],
    ['a key without a selector', { DKIM_KEY: pem(pair.privateKey) }, /DKIM_SELECTOR: say under which name/],
    ['a selector without a key', { DKIM_SELECTOR: 'a' }, /DKIM_SELECTOR: there is no key for it/],
    ['a key twice', { DKIM_KEY: 'x', DKIM_KEY_FILE: 'y', DKIM_SELECTOR: 'a' }, /DKIM_KEY: leave it out/],
  ])('cannot be had with %s, and the error names the variable and the cure', (_, settings, message) => {
    const make = (): unknown => aMailer(world, settings);
    expect(make).toThrow(message);
    expect(make).not.toThrow(/hunter2|PRIVATE KEY-----/);
  });
});
