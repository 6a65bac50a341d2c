import PostalMime from 'postal-mime';
import { waitUntil } from '#platform/embedded';
import { aSignOnBody } from '../builders/sign-on-bodies.js';
import type { ServiceProcess } from '../builders/process.js';
import type { SmtpAtHand } from '../builders/smtp-at-hand.js';

const PATIENCE_MS = 60_000;

/** A signer of {@link Letter}. */
export interface Signed {
  id: string;
  name: string;
  email: string;
}

interface Answer {
  status: number;
  body: unknown;
}

/** A letter that a coordinator and its signers work on over HTTP and mail, whichever release answers. */
export class Letter {
  private readonly path: string;

  constructor(
    public api: ServiceProcess,
    private readonly smtp: SmtpAtHand,
    private readonly token: string,
    readonly slug: string,
  ) {
    this.path = `/api/v1/coordinator/campaigns/${slug}`;
  }

  async open(deadline: Date): Promise<void> {
    await this.ask('POST', '/api/v1/coordinator/campaigns', {
      slug: this.slug,
      title: 'Keep the rivers clean',
      convener: 'Rivers Coalition',
      languages: ['en', 'es'],
      letter: ['en', 'es'].map((language) => ({ language, body: bodyOf('Sincerely,') })),
      addressees: ['The Commission'],
      deadline: { local: deadline.toISOString().slice(0, 16), zone: 'UTC' },
      graceHours: 24,
    });
    await this.ask('POST', `${this.path}/open`);
  }

  /** Puts a version in force that signers have to agree to. */
  async changeMaterially(): Promise<void> {
    const letter = ['en', 'es'].map((language) => ({ language, body: bodyOf('Yours in hope,') }));
    await this.ask('PUT', `${this.path}/letter`, { letter, material: true, basedOn: 1 });
  }

  async sign(count: number): Promise<Signed[]> {
    const bodies = Array.from({ length: count }, aSignOnBody);
    return Promise.all(
      bodies.map(async (body) => {
        const { id } = await this.ask<{ id: string }>('POST', `/api/v1/campaigns/${this.slug}/sign-ons`, body);
        return { id, name: body.organizationName, email: body.contactEmail };
      }),
    );
  }

  /** Waits for the verification mail of each and presses its button. */
  async confirm(signed: Signed[]): Promise<void> {
    for (const { email } of signed) {
      const link = await this.linkTo(email, /\/v\/[\w-]+/);
      const answer = await fetch(this.api.url + link, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        redirect: 'manual',
      });
      if (answer.status >= 400) throw new Error(`Confirming answered ${answer.status}: ${await answer.text()}`);
    }
  }

  async approve(signed: Signed[]): Promise<void> {
    for (const { id } of signed) await this.ask('POST', `${this.path}/sign-ons/${id}/approve`, {});
  }

  async invite(rows: string[]): Promise<void> {
    await this.ask('POST', `${this.path}/invitations`, { csv: ['organization,address', ...rows].join('\n') });
  }

  async coordinate<T>(method: string, path: string, body?: object): Promise<T> {
    return this.ask<T>(method, `${this.path}${path}`, body);
  }

  async editions(): Promise<{ number: number; count: number; sha256: string }[]> {
    return this.ask('GET', `/api/v1/campaigns/${this.slug}/editions`);
  }

  /** @returns an export of an edition as it is served */
  async export(number: number, extension: string): Promise<string> {
    const answer = await fetch(`${this.api.url}/api/v1/campaigns/${this.slug}/editions/${number}/letter.${extension}`);
    if (!answer.ok) throw new Error(`The ${extension} of edition ${number} answered ${answer.status}.`);
    return Buffer.from(await answer.arrayBuffer()).toString('base64');
  }

  /** @returns once a mail with such a link is there, its path */
  async linkTo(email: string, link: RegExp): Promise<string> {
    let found: string | undefined;
    await waitUntil(async () => {
      for (const { source } of this.smtp.to(email)) {
        const { text = '' } = await PostalMime.parse(source);
        found ??= link.exec(text)?.[0];
      }
      return found !== undefined;
    }, PATIENCE_MS);
    if (found === undefined) throw new Error(`No mail with such a link came to ${email}.`);
    return found;
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await this.send(method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  private async send(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(this.api.url + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }
}

const bodyOf = (closing: string): string =>
  `We, the {{count}} undersigned {{count: organization | organizations}}, ask you to act.\n\n${closing}`;
