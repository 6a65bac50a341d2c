import type { VNode } from 'preact';
import type { EditionChanges, EntryChange, EntryField, FieldChange } from '#roster';
import type { SignOnKind } from '#sign-ons';
import type { Texts } from '../i18n/texts.js';

/** What an edition changed against the one before it. */
export function Changes({ texts, changes }: { texts: Texts; changes: EditionChanges }): VNode {
  const words = texts.editions.changes;
  const more = changes.added + changes.removed + changes.corrected - changes.entries.length;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.title(changes.since)}</h2>
      <p>{words.count(changes.countBefore)}</p>
      {changes.letterChanged && <p>{words.letter}</p>}
      <Entries texts={texts} changes={changes} of="added" />
      <Entries texts={texts} changes={changes} of="removed" />
      <Entries texts={texts} changes={changes} of="corrected" />
      {more > 0 && <p>{words.more(more)}</p>}
    </section>
  );
}

function Entries({
  texts,
  changes,
  of,
}: {
  texts: Texts;
  changes: EditionChanges;
  of: 'added' | 'removed' | 'corrected';
}): VNode | null {
  const entries = changes.entries.filter(({ change }) => change === of);
  if (entries.length === 0) return null;
  return (
    <>
      <h3>
        {texts.editions.changes[of]} ({changes[of]})
      </h3>
      <ul>
        {entries.map((entry) => (
          <li>
            <Entry texts={texts} entry={entry} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Fields that stand in the line of an entry, so that it shows what changed of them. */
const IN_LINE: readonly EntryField[] = ['name', 'affiliation', 'members'];

function Entry({ texts, entry: { before, after, fields } }: { texts: Texts; entry: EntryChange }): VNode {
  if (before === null || after === null) return <bdi>{before ?? after}</bdi>;
  const rewritten = before !== after;
  return (
    <>
      {rewritten ? <Turned before={before} after={after} /> : <bdi>{after}</bdi>}
      {fields
        .filter(({ field }) => !(rewritten && IN_LINE.includes(field)))
        .map((change) => (
          <>
            <br />
            {texts.editions.changes.fields[change.field]}{' '}
            <Turned before={inWords(texts, change, 'before')} after={inWords(texts, change, 'after')} />
          </>
        ))}
    </>
  );
}

function Turned({ before, after }: { before: string; after: string }): VNode {
  return (
    <>
      <del>
        <bdi>{before}</bdi>
      </del>{' '}
      →{' '}
      <ins>
        <bdi>{after}</bdi>
      </ins>
    </>
  );
}

function inWords({ language, editions }: Texts, change: FieldChange, which: 'before' | 'after'): string {
  const value = change[which];
  if (value === null) return '—';
  if (change.field === 'kind') return editions.changes.kinds[value as SignOnKind];
  if (change.field === 'country') return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value;
  return value;
}
