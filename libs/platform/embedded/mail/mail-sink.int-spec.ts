import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { waitUntil } from '../wait-until.js';
import { KEPT_MAILS } from './mail-files.js';
import { type MailSink, startMailSink } from './mail-sink.js';
import { listMails, readMail } from './read-mails.js';

describe('the mail sink', () => {
  let dir: string;
  let sink: MailSink;

  beforeEach(async () => {
    dir = join(mkdtempSync(join(tmpdir(), 'undersigned-mail-')), 'mail');
    sink = await startMailSink({ dir, host: '127.0.0.1' });
  });
  afterEach(async () => {
    await sink.stop();
    rmSync(join(dir, '..'), { recursive: true, force: true });
  });

  const send = async (subject: string, to = 'ana@example.org'): Promise<void> => {
    const transport = createTransport(sink.url);
    await transport.sendMail({
      from: 'Letters <letters@example.org>',
      to,
      subject,
      text: 'Día 1',
      html: '<p>Día 1</p>',
    });
    transport.close();
  };

  it('keeps what was sent, newest first, with the recipients that the server was told', async () => {
    await send('first');
    await send('second ñ', 'bo@example.org');
    const mails = await listMails(dir);
    expect(mails.map(({ subject }) => subject)).toEqual(['second ñ', 'first']);
    expect(mails[0]).toMatchObject({ to: ['bo@example.org'], from: 'Letters <letters@example.org>' });
    expect([mails[0]?.text.trim(), mails[0]?.html.trim()]).toEqual(['Día 1', '<p>Día 1</p>']);
    expect(await readMail(dir, mails[0]?.id ?? '')).toEqual(mails[0]);
  });

  it('writes files that only their owner can read', async () => {
    await send('private');
    for (const file of readdirSync(dir)) expect(statSync(join(dir, file)).mode & 0o077).toBe(0);
  });

  it('reads nothing outside its folder', async () => {
    writeFileSync(join(dir, '..', '20260101T000000000Z-000001.eml'), 'Subject: secret\r\n\r\n');
    expect(await readMail(dir, '../20260101T000000000Z-000001')).toBeUndefined();
  });

  it('survives a client that hangs up in the middle', async () => {
    const { port } = new URL(sink.url);
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write('EHLO x\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\nhalf');
    socket.resetAndDestroy();
    await send('after');
    expect((await listMails(dir)).map(({ subject }) => subject)).toEqual(['after']);
  });

  it('keeps the newest mails only', async () => {
    await sink.stop();
    for (let n = 0; n < KEPT_MAILS + 5; n++) {
      const id = `20200101T000000000Z-${String(n).padStart(6, '0')}`;
      writeFileSync(join(dir, `${id}.eml`), '');
      writeFileSync(join(dir, `${id}.json`), '{}');
    }
    sink = await startMailSink({ dir, host: '127.0.0.1' });
    expect(readdirSync(dir)).toHaveLength(2 * KEPT_MAILS);
    expect(existsSync(join(dir, '20200101T000000000Z-000004.eml'))).toBe(false);
    expect(await waitUntil(() => existsSync(join(dir, '20200101T000000000Z-000005.eml')), 0)).toBe(true);
  });
});
