import { type CaughtMail, listMailIds, readMail, waitUntil } from '#platform/embedded';

/** Longer than any mail takes on a busy machine. */
const PATIENCE_MS = 60_000;

/** Reads the mails that the sink caught, as their receivers would. */
export class Mailbox {
  private readonly mails = new Map<string, CaughtMail>();

  constructor(private readonly dir: string) {}

  /** @returns every mail so far */
  async all(): Promise<CaughtMail[]> {
    for (const id of await listMailIds(this.dir)) {
      if (this.mails.has(id)) continue;
      const mail = await readMail(this.dir, id);
      if (mail !== undefined) this.mails.set(id, mail);
    }
    return [...this.mails.values()];
  }

  /** @throws Error when fewer than `count` mails that fit came in time */
  async expect(what: string, count: number, fits: (mail: CaughtMail) => boolean): Promise<CaughtMail[]> {
    let found: CaughtMail[] = [];
    const enough = await waitUntil(async () => (found = (await this.all()).filter(fits)).length >= count, PATIENCE_MS);
    if (!enough) throw new Error(`Expected ${count} mails (${what}), got ${found.length}.`);
    return found;
  }
}

/** Where the button of a verification mail leads: `/v/<token>`. */
export function confirmPath(mail: CaughtMail): string {
  const path = /\/v\/[\w-]{43}/.exec(mail.text)?.[0];
  if (path === undefined) throw new Error(`No confirmation link in "${mail.subject}".`);
  return path;
}

/** The six digits of a verification mail, and the page to type them on. */
export function codeAndPath(mail: CaughtMail): { code: string; path: string } {
  const code = /\b\d{6}\b/.exec(mail.text)?.[0];
  const path = /\/sign-ons\/[\w-]{36}\/code/.exec(mail.text.replaceAll('\n', ''))?.[0];
  if (code === undefined || path === undefined) throw new Error(`No code in "${mail.subject}".`);
  return { code, path };
}

export const isVerification = (mail: CaughtMail): boolean => mail.subject.startsWith('Please confirm');
export const isReminder = (mail: CaughtMail): boolean => mail.subject.startsWith('Reminder:');
export const isDigest = (mail: CaughtMail): boolean => / to review: |^Where it stands: /.test(mail.subject);
export const isRejection = (mail: CaughtMail): boolean => mail.subject.includes('will not be listed');
export const isAnnouncement = (mail: CaughtMail): boolean => mail.subject.startsWith('The letter is final');
