import { describe, expect, it } from '@jest/globals';
import { pathToFileURL } from 'node:url';
import { Typesetter } from './typesetter.js';

const STAND_IN = pathToFileURL('test/fixtures/stand-in-typst.mjs');
const does = (what: string) => (): Promise<Uint8Array> => Promise.resolve(Buffer.from(JSON.stringify({ does: what })));

describe('the process that sets letters', () => {
  it('is started again after it died, and only the letter it died of fails', async () => {
    const typesetter = new Typesetter(STAND_IN);
    const [first, second, third] = await Promise.allSettled(
      ['answer', 'die', 'answer'].map((what) => typesetter.set('', does(what))),
    );
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'pdf-failed' } });
    expect(third?.status).toBe('fulfilled');
  });

  it('is ended when a letter takes too long, and the next letter gets another', async () => {
    const typesetter = new Typesetter(STAND_IN, 3_000);
    const [stuck, next] = await Promise.allSettled([
      typesetter.set('', does('hang')),
      typesetter.set('', does('answer')),
    ]);
    expect(stuck).toMatchObject({ status: 'rejected', reason: { code: 'pdf-failed' } });
    expect(next.status).toBe('fulfilled');
  });

  it('says when there is no Typst for the system', async () => {
    expect(await new Typesetter(STAND_IN).set('', does('nothing there'))).toHaveProperty('unavailable');
  });

  it('lets so many letters wait and no more', async () => {
    const typesetter = new Typesetter(STAND_IN);
    const letters = await Promise.allSettled(Array.from({ length: 31 }, () => typesetter.set('', does('answer'))));
    expect(letters.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    expect(letters.at(-1)).toMatchObject({ reason: { code: 'pdf-busy' } });
  });

  it('reads a letter when its turn comes, and not before: those that wait hold no memory', async () => {
    const typesetter = new Typesetter(STAND_IN);
    const happened: string[] = [];
    const letter = async (name: string): Promise<void> => {
      await typesetter.set('', () => {
        happened.push(`${name} read`);
        return does('answer')();
      });
      happened.push(`${name} set`);
    };
    await Promise.all([letter('first'), letter('second')]);
    expect(happened.indexOf('second read')).toBeGreaterThan(happened.indexOf('first read'));
    expect(happened).toEqual(expect.arrayContaining(['first set', 'second set']));
    const broken = typesetter.set('', () => Promise.reject(new Error('no database')));
    await expect(broken).rejects.toThrow('no database');
    expect(await typesetter.set('', does('answer'))).toBeDefined();
  });
});
