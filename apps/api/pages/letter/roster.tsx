import type { VNode } from 'preact';
import { type PrintedSignatory, RosterEntry } from '#roster';

/** The names, in the order they were given. */
export function Roster({ signatories }: { signatories: Pick<PrintedSignatory, 'name' | 'members'>[] }): VNode {
  return (
    <ul class="roster">
      {signatories.map(({ name, members }) => (
        <RosterEntry name={name} members={members} />
      ))}
    </ul>
  );
}
