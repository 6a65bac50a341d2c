import type { Role } from '#access';
import type { Campaign } from '#campaigns';
import type { Answer, Api } from './api.js';
import { aCoordinator } from './coordinators.js';
import type { Ground } from './world.js';

/** A browser in which somebody signed in to the console, as far as its server sees it. */
export class ConsoleVisitor {
  constructor(
    private readonly api: Api,
    /** empty when nobody is signed in */
    public cookie = '',
  ) {}

  /** @returns a browser in which a coordinator of this letter is signed in */
  static async of(world: Ground, api: Api, campaign: Campaign, role: Role = 'owner'): Promise<ConsoleVisitor> {
    const { token } = await aCoordinator(world, campaign, role);
    const visitor = new ConsoleVisitor(api);
    await visitor.signIn(token);
    return visitor;
  }

  async signIn(token: string, next = '/console'): Promise<Answer> {
    const answer = await this.send('/console/sign-in', { token, next });
    this.cookie = /^[^;]+/.exec(String(answer.headers['set-cookie'] ?? ''))?.[0] ?? this.cookie;
    return answer;
  }

  open(path: string): Promise<Answer> {
    return this.api.send(path, { headers: { cookie: this.cookie } });
  }

  /** Sends the form of a page with some fields filled in otherwise. */
  async fillIn(page: string, fields: Record<string, string>, action = page): Promise<Answer> {
    const opened = await this.open(page);
    const kept = ['basedOn', 'expectedState'].flatMap((name): [string, string][] => {
      const value = fieldOn(opened, name);
      return value === undefined ? [] : [[name, value]];
    });
    return this.send(action, { ...Object.fromEntries(kept), ...fields });
  }

  /** Sends a form as the browser does that has the page. */
  send(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    return this.api.send(path, {
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        cookie: this.cookie,
        ...headers,
      },
    });
  }
}

/** @returns the value of a field on a page; undefined when the page has no such field */
export function fieldOn({ text }: Answer, name: string): string | undefined {
  const at = name.replace(/[[\].]/g, '\\$&');
  const area = new RegExp(`<textarea[^>]*name="${at}"[^>]*>\\n?([^<]*)<`).exec(text)?.[1];
  const attributes = '(?:[^>"]|"[^"]*")*';
  const input = new RegExp(`<input${attributes}name="${at}"${attributes}>`).exec(text)?.[0];
  const value = area ?? (input === undefined ? undefined : (/value="([^"]*)"/.exec(input)?.[1] ?? ''));
  return value
    ?.replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
