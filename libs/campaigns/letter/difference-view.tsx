import type { VNode } from 'preact';
import type { ChangedParagraph, Piece } from './difference.js';

/** A difference to read: what is gone in `<del>`, what is new in `<ins>`, every text escaped. */
export function DifferenceView({ paragraphs }: { paragraphs: ChangedParagraph[] }): VNode {
  return (
    <>
      {paragraphs.map((pieces) => (
        <p>
          {pieces.map((piece) => (
            <PieceView {...piece} />
          ))}
        </p>
      ))}
    </>
  );
}

function PieceView({ kind, text }: Piece): VNode {
  const lines = text.split('\n').map((line, index) => (
    <>
      {index > 0 && <br />}
      {line}
    </>
  ));
  if (kind === 'added') return <ins>{lines}</ins>;
  return kind === 'removed' ? <del>{lines}</del> : <>{lines}</>;
}
