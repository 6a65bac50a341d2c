import { LONGEST_ROLE, type MemberInput } from '#sign-ons';

/** @returns the lines of a text that hold something */
export function filledLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
}

/** @returns one member a line; a line that ends in a colon is the heading of those below it, up to the next; too long for a heading it is a name */
export function membersIn(text: string): MemberInput[] {
  let role: string | undefined;
  return filledLines(text).flatMap((line): MemberInput[] => {
    const heading = /^(.*\S)\s*:\s*$/u.exec(line)?.[1]?.trim();
    if (heading === undefined || heading.length > LONGEST_ROLE)
      return [role === undefined ? line : { name: line, role }];
    role = heading;
    return [];
  });
}
