/** The style of a letter that stands alone. No quotation marks: they would be escaped, and a style sheet does not undo that. */
export function letterStyle(columns: number): string {
  return `body{margin:0 auto;max-width:42em;padding:2em 1em;font:1.05em/1.55 Georgia,serif;color:#1a1a1a}
.convener{font-weight:bold;border-bottom:1px solid;padding-bottom:.5em;margin-bottom:2.5em}
.to p,.cc p{margin:0 0 .4em}.to>p:first-child,.cc>p:first-child{margin:1em 0 .2em;color:#555}.cc{font-size:.9em}
h1{font-size:1.6em;line-height:1.25;margin-top:1.4em}h2{margin-top:2em}.closing{margin:2em 0;break-after:avoid}
.roster{list-style:none;padding:0;columns:${columns === 1 ? 'auto' : '16em'} ${columns};column-gap:2em}
.roster li{break-inside:avoid;margin:0 0 .4em;padding-left:1em;text-indent:-1em;overflow-wrap:anywhere}
.members,.affiliation{font-size:.9em;color:#444}.note{font-size:.9em;font-style:italic;break-after:avoid}
footer{margin-top:3em;font-size:.8em;color:#555;overflow-wrap:anywhere}
h1,h2,h3{break-after:avoid}p{orphans:2;widows:2}
@page{size:A4;margin:25mm}
@media print{body{max-width:none;padding:0;font-size:11pt}a{color:inherit}.roster{columns:${columns}}}`;
}
