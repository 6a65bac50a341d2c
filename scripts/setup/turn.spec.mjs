import { describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { inTurn } from './turn.mjs';

const nobody = () => undefined;

describe('a turn', () => {
  it('is held by one at a time, and the others are told once that they wait', async () => {
    const name = randomUUID();
    let holders = 0;
    let most = 0;
    let told = 0;
    const work = async () => {
      most = Math.max(most, ++holders);
      await new Promise((resolve) => setTimeout(resolve, 20));
      holders--;
    };
    await Promise.all([1, 2, 3].map(() => inTurn(name, () => told++, work)));
    expect(most).toBe(1);
    expect(told).toBe(2);
  });

  it('is given back when the work fails', async () => {
    const name = randomUUID();
    await expect(inTurn(name, nobody, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(inTurn(name, nobody, () => 'done')).resolves.toBe('done');
  });

  it('is not waited for when another program has the port', async () => {
    const name = randomUUID();
    const port = 20_000 + (Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 8), 16) % 10_000);
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise((resolve) => other.listen(port, '127.0.0.1', resolve));
    await expect(inTurn(name, nobody, () => 'done')).resolves.toBe('done');
    other.close();
  });
});
