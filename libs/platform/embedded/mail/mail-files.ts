import { join } from 'node:path';

export const KEPT_MAILS = 2_000;

/** Whom the mail server was told; the headers inside the mail may say something else. */
export interface Envelope {
  from: string;
  to: string[];
  /** ISO 8601, UTC */
  receivedAt: string;
}

const ID = /^\d{8}T\d{9}Z-\d{6}$/;

/** @returns whether the text is the id of a mail; anything else must never become part of a path */
export function isMailId(text: string): boolean {
  return ID.test(text);
}

/** @returns the ids of the mails among the files of a folder, newest first */
export function idsIn(files: string[]): string[] {
  return files
    .filter((file) => file.endsWith('.eml'))
    .map((file) => file.slice(0, -'.eml'.length))
    .filter(isMailId)
    .sort()
    .reverse();
}

export function pathsOf(dir: string, id: string): { mail: string; envelope: string } {
  return { mail: join(dir, `${id}.eml`), envelope: join(dir, `${id}.json`) };
}
