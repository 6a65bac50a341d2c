import type { VNode } from 'preact';
import type { EditionChanges } from '#roster';
import type { Texts } from '../texts/texts.js';

/** What an edition changed against the one before it. */
export function Changes({ texts, changes }: { texts: Texts; changes: EditionChanges }): VNode {
  const words = texts.editions.changes;
  const more = changes.added + changes.removed + changes.corrected - changes.entries.length;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.title(changes.since)}</h2>
      <p>{words.count(changes.countBefore)}</p>
      {changes.letterChanged && <p>{words.letter}</p>}
      <Entries label={words.added} changes={changes} of="added" />
      <Entries label={words.removed} changes={changes} of="removed" />
      <Entries label={words.corrected} changes={changes} of="corrected" />
      {more > 0 && <p>{words.more(more)}</p>}
    </section>
  );
}

function Entries({
  label,
  changes,
  of,
}: {
  label: string;
  changes: EditionChanges;
  of: 'added' | 'removed' | 'corrected';
}): VNode | null {
  const entries = changes.entries.filter(({ change }) => change === of);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>
        {label} ({changes[of]})
      </h3>
      <ul>
        {entries.map(({ before, after }) => (
          <li>
            {before !== null && after !== null && (
              <>
                <del>
                  <bdi>{before}</bdi>
                </del>{' '}
                →{' '}
                <ins>
                  <bdi>{after}</bdi>
                </ins>
              </>
            )}
            {(before === null || after === null) && <bdi>{before ?? after}</bdi>}
          </li>
        ))}
      </ul>
    </>
  );
}
