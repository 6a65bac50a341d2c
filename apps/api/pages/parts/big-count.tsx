import type { VNode } from 'preact';
import type { Texts } from '../texts/texts.js';

/** The number of signatures, to be seen from afar. */
export function BigCount({ texts, count }: { texts: Texts; count: number }): VNode {
  return (
    <p>
      <span class="big">{new Intl.NumberFormat(texts.language).format(count)}</span> {texts.letter.signedUnit(count)}
    </p>
  );
}
