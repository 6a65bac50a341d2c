import { Writable } from 'node:stream';

/** A log that a test reads: what is written to `to` stands in `lines`, parsed. */
export class LogLines {
  readonly lines: Record<string, unknown>[] = [];
  readonly to = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      for (const line of chunk.toString().split('\n').filter(Boolean))
        this.lines.push(JSON.parse(line) as Record<string, unknown>);
      done();
    },
  });
}
