import type { VNode } from 'preact';
import { LetterBody } from '#campaigns';
import { renderDocument, renderFragment } from '#platform/html';
import { printedMembers, type PrintedSignatory } from '../edition-document.js';
import type { ExportFormat, ExportSource } from './export-format.js';

// No quotation marks: they would be escaped, and a style sheet does not undo that.
const STYLE = `body{margin:0 auto;max-width:42em;padding:2em 1em;font:1.05em/1.55 Georgia,serif;color:#1a1a1a}
h1{font-size:1.6em;line-height:1.25}.roster{list-style:none;padding:0;columns:18em 2;column-gap:2em}
.roster li{break-inside:avoid;margin:0 0 .4em;overflow-wrap:anywhere}.members{font-size:.9em;color:#444}
footer{margin-top:3em;font-size:.8em;color:#555;overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0}a{color:inherit}}`;

/** Stands where the entries go, until the document is cut there; no letter can contain it as an element. */
const HERE = <li data-entries-here="" />;

/** One entry of a roster: the name, an individual's affiliation, and a coalition's members after it. */
export function RosterEntry({
  name,
  affiliation,
  members,
}: Pick<PrintedSignatory, 'name' | 'affiliation' | 'members'>): VNode {
  return (
    <li>
      <bdi>{name}</bdi>
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

function Names({ label, names }: { label: string; names: string[] }): VNode | null {
  if (names.length === 0) return null;
  return (
    <section>
      <p>
        {label}
        {names.map((name) => (
          <>
            <br />
            {name}
          </>
        ))}
      </p>
    </section>
  );
}

function Letter({ header, edition: { sha256 }, letter }: ExportSource): VNode {
  return (
    <html lang={letter.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{letter.title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{letter.title}</h1>
          <Names label="To:" names={letter.addressees} />
          <Names label="cc:" names={letter.cc} />
          <LetterBody markdown={letter.body} />
          <h2>Signatories</h2>
          <ul class="roster">{HERE}</ul>
        </main>
        <footer>
          Edition {header.number}, frozen {header.frozenAt}, sha256 {sha256}
        </footer>
      </body>
    </html>
  );
}

/** Semantic HTML in one self-contained, printable file. */
export const htmlExport: ExportFormat = {
  extension: 'html',
  contentType: 'text/html; charset=utf-8',
  async *write(source) {
    const [before = '', after = ''] = renderDocument(<Letter {...source} />).split(renderFragment(HERE));
    yield before;
    for await (const entry of source.signatories) yield renderFragment(<RosterEntry {...entry} />);
    yield after;
  },
};
