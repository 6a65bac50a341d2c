import type { ComponentChildren, VNode } from 'preact';
import { LetterBody } from '#campaigns';
import { renderDocument, renderFragment } from '#platform/html';
import { printedMembers, type PrintedSignatory } from '../edition-document.js';
import type { ExportFormat, ExportSource } from './export-format.js';
import { letterStyle } from './html-style.js';
import { bySection } from './letter/by-section.js';
import { labelsIn } from './letter/labels.js';
import { placeAndDate } from './letter/letter-head.js';

/** Stands where what is streamed goes, until the tree is cut there; no letter can contain it as an element. */
const HERE = <li data-entries-here="" />;

/** One entry of a roster: the name, a person's affiliation, and a coalition's members after it. */
export function RosterEntry({
  name,
  affiliation = null,
  members,
  href,
}: Pick<PrintedSignatory, 'name' | 'members'> &
  Partial<Pick<PrintedSignatory, 'affiliation'>> & {
    /** where the name leads, for who may change it */
    href?: string;
  }): VNode {
  const printed = <bdi>{name}</bdi>;
  return (
    <li>
      {href === undefined ? printed : <a href={href}>{printed}</a>}
      {affiliation !== null && (
        <>
          , <bdi class="affiliation">{affiliation}</bdi>
        </>
      )}
      {members.length > 0 && (
        <>
          : <span class="members">{printedMembers(members)}</span>
        </>
      )}
    </li>
  );
}

function Lines({ text }: { text: string }): VNode {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

function Names({ label, names, css }: { label: string; names: string[]; css: string }): VNode | null {
  if (names.length === 0) return null;
  return (
    <div class={css}>
      <p>{label}</p>
      {names.map((name) => (
        <p>
          <Lines text={name} />
        </p>
      ))}
    </div>
  );
}

function Letter({ header, edition: { sha256 }, letter }: ExportSource): VNode {
  const labels = labelsIn(letter.language);
  const placed = placeAndDate(letter);
  return (
    <html lang={letter.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{letter.title}</title>
        <style>{letterStyle(header.columns)}</style>
      </head>
      <body>
        <main>
          <p class="convener">{header.campaign.convener}</p>
          {placed !== '' && <p>{letter.date === null ? placed : <time datetime={letter.date}>{placed}</time>}</p>}
          <Names label={labels.to} names={letter.addressees} css="to" />
          <Names label={labels.cc} names={letter.cc} css="cc" />
          <h1>{letter.title}</h1>
          {letter.salutation !== null && <p>{letter.salutation}</p>}
          <LetterBody markdown={letter.body} />
          {letter.closing !== null && (
            <p class="closing">
              <Lines text={letter.closing} />
            </p>
          )}
          {HERE}
        </main>
        <footer>
          {labels.edition(header.number)} · <time datetime={header.frozenAt}>{header.frozenAt}</time> · SHA-256 {sha256}
        </footer>
      </body>
    </html>
  );
}

function Roster({ heading, note, children }: { heading: string; note?: string; children: ComponentChildren }): VNode {
  return (
    <section aria-labelledby="signatories">
      <h2 id="signatories">{heading}</h2>
      {note !== undefined && <p class="note">{note}</p>}
      {children}
    </section>
  );
}

function Section({ heading, note }: { heading: string | undefined; note: string | undefined }): VNode {
  return (
    <>
      {heading !== undefined && <h3>{heading}</h3>}
      {note !== undefined && <p class="note">{note}</p>}
      <ul class="roster">{HERE}</ul>
    </>
  );
}

/** @returns what stands before and after the place that is left open in a tree */
function around(html: string): [string, string] {
  const [before = '', after = ''] = html.split(renderFragment(HERE));
  return [before, after];
}

/** Semantic HTML in one self-contained, printable file. */
export const htmlExport: ExportFormat = {
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  async *write(source) {
    const [before, after] = around(renderDocument(<Letter {...source} />));
    yield before;
    let close = '';
    let closeSection = '';
    for await (const piece of bySection(source)) {
      if (piece.kind === 'entry') {
        yield renderFragment(<RosterEntry {...piece.entry} />);
        continue;
      }
      const tree = piece.kind === 'start' ? <Roster {...piece}>{HERE}</Roster> : <Section {...piece} />;
      const [open, end] = around(renderFragment(tree));
      yield closeSection + open;
      if (piece.kind === 'start') close = end;
      else closeSection = end;
    }
    yield closeSection + close + after;
  },
};
