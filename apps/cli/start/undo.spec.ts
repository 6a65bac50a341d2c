import { describe, expect, it } from '@jest/globals';
import { Undo } from './undo.js';

describe('undoing a start', () => {
  it('stops in reverse order, once, however often it is asked', async () => {
    const stopped: string[] = [];
    const undo = new Undo();
    undo.push(() => stopped.push('database'));
    undo.push(() => stopped.push('api'));
    await Promise.all([undo.all(), undo.all()]);
    expect(stopped).toEqual(['api', 'database']);
  });

  it('stops the rest when one part fails', async () => {
    let databaseStopped = false;
    const undo = new Undo();
    undo.push(() => (databaseStopped = true));
    undo.push(() => Promise.reject(new Error('would not die')));
    await expect(undo.all()).rejects.toThrow(AggregateError);
    expect(databaseStopped).toBe(true);
  });
});
