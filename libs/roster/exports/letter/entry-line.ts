import { printedLine, type PrintedSignatory } from '../../edition-document.js';

/** @returns an entry as one line of print: `Name, affiliation` or `Name: member; Role: member` */
export function entryLine({ name, affiliation, members }: PrintedSignatory): string {
  return printedLine({ name: affiliation === null ? name : `${name}, ${affiliation}`, members });
}
