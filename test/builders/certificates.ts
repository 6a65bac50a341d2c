import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a server shows, in PEM. */
export interface ServerCertificate {
  key: string;
  cert: string;
}

/** @returns whether certificates can be made on this machine */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** An authority of a test's own, and what it signs. */
export class Authority {
  private readonly dir = mkdtempSync(join(tmpdir(), 'undersigned-ca-'));
  /** in PEM */
  readonly cert: string;

  constructor() {
    this.run(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=An authority',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    );
    this.cert = this.read('ca.pem');
  }

  /** @param days from now until it expires; negative for one that has */
  certify(name: string, days = 2): ServerCertificate {
    this.run('req', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-keyout', 'key', '-out', 'csr');
    writeFileSync(join(this.dir, 'extensions'), `subjectAltName=DNS:${name}\nbasicConstraints=CA:FALSE\n`);
    const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'extensions'];
    this.run('x509', '-req', '-in', 'csr', ...signing, '-days', String(days), '-out', 'cert');
    return { key: this.read('key'), cert: this.read('cert') };
  }

  /** Forgets the keys. */
  end(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  private run(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.dir, stdio: 'ignore' });
  }

  private read(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8');
  }
}
