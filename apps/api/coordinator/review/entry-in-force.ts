import type { SignOn } from '#sign-ons';
import { REACH } from '../../i18n/console-words.js';
import { countries } from '../../i18n/countries.js';
import { type EntryForm, entryFormOf, entryLabel, memberLines } from './entry-form.js';

/** A field of an entry with its value in force, as lines of text. */
export type InForce = [label: string, lines: string[]];

/** @returns the fields whose value in force is not the one of the form, each with the value in force */
export function entryInForce(form: EntryForm, signOn: SignOn): InForce[] {
  const now = entryFormOf(signOn);
  const names = Object.keys(now) as (keyof EntryForm)[];
  return names
    .filter((name) => String(form[name]).trim() !== String(now[name]).trim())
    .map((name) => [entryLabel(name) ?? name, inWords(name, signOn)]);
}

function inWords(name: keyof EntryForm, signOn: SignOn): string[] {
  if (name === 'convener') return [signOn.convener ? 'Yes' : 'No'];
  if (name === 'members') return membersOf(signOn);
  const value = signOn[name];
  if (value === null) return ['None'];
  if (name === 'country') return [countries('en').find(({ code }) => code === value)?.name ?? value];
  return [name === 'orgType' ? REACH[value as keyof typeof REACH] : value];
}

/** The members by name only where the form cannot show them with their roles. */
function membersOf({ printedMembers }: SignOn): string[] {
  if (printedMembers.length === 0) return ['None'];
  return memberLines(printedMembers)?.split('\n') ?? printedMembers.map(({ name }) => name);
}
