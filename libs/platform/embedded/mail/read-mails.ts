import { readdir, readFile } from 'node:fs/promises';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { idsIn, isMailId, pathsOf, type Envelope } from './mail-files.js';

/** One mail of the sink's folder, parsed. */
export interface CaughtMail {
  /** Sorts by time of arrival; the name of the file. */
  id: string;
  /** As in the From header. */
  from: string;
  /** The recipients that the mail server was given. */
  to: string[];
  subject: string;
  /** When the sink accepted it, ISO 8601, UTC. */
  date: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/**
 * @param limit how many to parse at most
 * @returns the newest mails first; empty when the folder does not exist yet
 */
export async function listMails(dir: string, limit = 50): Promise<CaughtMail[]> {
  const mails: CaughtMail[] = [];
  for (const id of (await listMailIds(dir)).slice(0, limit)) {
    const mail = await readMail(dir, id);
    if (mail) mails.push(mail); // pruned since the folder was listed
  }
  return mails;
}

/** @returns the ids of all mails, newest first, without reading any */
export async function listMailIds(dir: string): Promise<string[]> {
  try {
    return idsIn(await readdir(dir));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** @returns the mail, or undefined when there is none with this id or the id is none */
export async function readMail(dir: string, id: string): Promise<CaughtMail | undefined> {
  if (!isMailId(id)) return undefined;
  const paths = pathsOf(dir, id);
  try {
    const [source, envelope] = await Promise.all([readFile(paths.mail), readFile(paths.envelope, 'utf8')]);
    return present(id, await PostalMime.parse(source), JSON.parse(envelope) as Envelope);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function present(id: string, email: Email, envelope: Envelope): CaughtMail {
  return {
    id,
    from: email.from ? addressText(email.from) : envelope.from,
    to: envelope.to,
    subject: email.subject ?? '',
    date: envelope.receivedAt,
    text: email.text ?? '',
    html: email.html ?? '',
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
  };
}

function addressText({ name, address }: Address): string {
  return name ? `${name} <${address ?? ''}>` : (address ?? '');
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
