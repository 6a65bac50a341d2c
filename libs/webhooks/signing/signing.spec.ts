import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { newWebhookSecret, openSecret, sealSecret, secretBytes } from './secret.js';
import { signatureHeaders } from './sign.js';

const body = '{"type":"sign-on.accepted","timestamp":"2027-01-15T16:59:59.000Z","data":{"name":"Ríos — «libres»"}}';
const verified = (secret: string, headers: Record<string, string>, text = body): unknown =>
  new Webhook(secret).verify(text, headers);

describe('a signature', () => {
  it('is the one of the specification’s own example', () => {
    // The worked example of the reference libraries (standard-webhooks, libraries/javascript, "sign function works").
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const headers = signatureHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(1614265330_000), '{"test": 2432232314}', [
      secret,
    ]);
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is accepted by the reference library, and not with another secret, body, id or time', () => {
    const secret = newWebhookSecret();
    const headers = signatureHeaders('msg_1', new Date(), body, [secret]);
    expect(verified(secret, headers)).toEqual(JSON.parse(body));
    expect(() => verified(newWebhookSecret(), headers)).toThrow('No matching signature');
    expect(() => verified(secret, headers, body.replace('Ríos', 'Rios'))).toThrow('No matching signature');
    expect(() => verified(secret, { ...headers, 'webhook-id': 'msg_2' })).toThrow('No matching signature');
    const hourOld = signatureHeaders('msg_1', new Date(Date.now() - 3_600_000), body, [secret]);
    expect(() => verified(secret, hourOld)).toThrow('too old');
  });

  it('stands beside that of the secret before while both are in force', () => {
    const [now, before] = [newWebhookSecret(), newWebhookSecret()];
    const headers = signatureHeaders('msg_1', new Date(), body, [now, before]);
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    for (const secret of [now, before]) expect(verified(secret, headers)).toEqual(JSON.parse(body));
  });
});

describe('a signing secret', () => {
  const appSecret = 'a secret that is long enough for a test';

  it('has whsec_ in front, 32 random bytes, and is never the same', () => {
    const [one, other] = [newWebhookSecret(), newWebhookSecret()];
    expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(secretBytes(one)).toHaveLength(32);
    expect(one).not.toBe(other);
  });

  it('is sealed at rest, each time differently, and opens again', () => {
    const secret = newWebhookSecret();
    const [sealed, again] = [sealSecret(appSecret, 'e1', secret), sealSecret(appSecret, 'e1', secret)];
    expect(sealed.equals(again)).toBe(false);
    expect(sealed.includes(secret)).toBe(false);
    expect(openSecret(appSecret, 'e1', sealed)).toBe(secret);
  });

  it('does not open under another SECRET, for another endpoint, or when a bit was changed', () => {
    const sealed = sealSecret(appSecret, 'e1', newWebhookSecret());
    expect(openSecret(`${appSecret}!`, 'e1', sealed)).toBeUndefined();
    expect(openSecret(appSecret, 'e2', sealed)).toBeUndefined();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(openSecret(appSecret, 'e1', changed)).toBeUndefined();
    }
    expect(openSecret(appSecret, 'e1', Buffer.alloc(3))).toBeUndefined();
  });
});
