import type { VNode } from 'preact';
import { countOf, type EditionCounts } from '#roster';
import type { Texts } from '../i18n/texts.js';

/** The number of signatures, to be seen from afar. */
export function BigCount({ texts, counts }: { texts: Texts; counts: EditionCounts }): VNode {
  const count = countOf(counts);
  const unit = counts.individuals === 0 ? texts.letter.signedUnit(count) : texts.person.signedUnit(count);
  return (
    <p>
      <span class="big">{new Intl.NumberFormat(texts.language).format(count)}</span> {unit}
    </p>
  );
}
