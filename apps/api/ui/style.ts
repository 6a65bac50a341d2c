import { createHash } from 'node:crypto';

// Written without quotation marks, ampersands and less-than signs: the renderer would escape them, and a browser does not
// undo that inside <style>. A test keeps it so.
const COLOURS = `:root{color-scheme:light dark;--paper:#f5f3ee;--sheet:#fffefb;--ink:#1c2127;--soft:#545b66;--line:#dcd7cb;
--edge:#767c86;--accent:#1f3a5f;--press:#16294a;--on:#fff;--bad:#a01c1c;--badly:#fdf0ee;--note:#e9eff6}
@media(prefers-color-scheme:dark){:root{--paper:#111419;--sheet:#191d24;--ink:#e9e6e0;--soft:#a8adb7;--line:#333a45;
--edge:#8b929e;--accent:#a8c8f0;--press:#c6dcf7;--on:#10161f;--bad:#ffb4a9;--badly:#34201f;--note:#1d2836}}`;

const BASE = `*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,Roboto,sans-serif;
overflow-wrap:anywhere}
.top,main,.foot{max-width:44rem;margin:0 auto;padding:0 1.25rem}.wide main{max-width:66rem}.wide .top,.wide .foot{max-width:66rem}
.top{padding-top:1.25rem}.top a{display:inline-block;padding:.3rem 0;color:var(--ink);font:italic 1.15rem/1.2 Georgia,serif;
text-decoration:none;border-bottom:2px solid var(--accent)}
main{padding-top:2rem;padding-bottom:3rem}
.foot{padding-top:1.25rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem}.foot p{border-top:1px solid var(--line);padding-top:1rem}
h1,h2,h3{font-family:Georgia,Charter,serif;line-height:1.22;text-wrap:balance;font-weight:600}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);margin:0 0 1rem}h2{font-size:1.35rem;margin:2.25rem 0 .75rem}h3{font-size:1.1rem}
p,ul,ol,dl{margin:0 0 1rem}a{color:var(--accent);text-underline-offset:.15em}
.over{margin:0 0 .5rem;color:var(--soft);font-size:.95rem}.soft{color:var(--soft)}.small{font-size:.9rem}.again,*+.langs{margin-top:1.5rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--sheet);padding:.5rem .75rem}
.hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

const PARTS = `.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:4px;padding:clamp(1.1rem,4vw,2.75rem)}
.letter{font:1.125rem/1.62 Georgia,Charter,serif}.letter>:last-child{margin-bottom:0}.letter .from{text-align:end}ins{background:var(--note);text-decoration:underline}del{color:var(--bad)}.letter blockquote{margin:0 0 1rem;
padding-inline-start:1rem;border-inline-start:3px solid var(--line)}
.facts{display:grid;gap:.35rem 1.25rem}.facts dt{color:var(--soft);font-size:.9rem}.facts dd{margin:0 0 .4rem}
@media(min-width:34rem){.facts{grid-template-columns:max-content 1fr}.facts dt{padding-top:.1rem}}
.box{background:var(--sheet);border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:4px;padding:1.25rem;margin:1.5rem 0}
.box>:last-child{margin-bottom:0}.big{font:600 2.9rem/1 Georgia,serif;display:block;font-variant-numeric:lining-nums}
@media(min-width:60rem){.split{display:grid;grid-template-columns:minmax(0,1fr) 19rem;gap:0 2.5rem;align-items:start}
.split .again{display:none}.split .box{grid-column:2;grid-row:1/span 2;position:sticky;top:1.5rem;margin:0}.split>.body{grid-column:1;grid-row:1}}
.roster{list-style:none;padding:0;columns:17rem 2;column-gap:2.5rem}
.roster li{orphans:3;widows:3;padding:.32rem 0;border-bottom:1px solid var(--line);line-height:1.4}
.members{display:block;unicode-bidi:plaintext;color:var(--soft);font-size:.92em}
.langs button{border:0;background:none;padding:.2rem 0;font:inherit;color:var(--accent);text-decoration:underline;text-underline-offset:.15em;cursor:pointer}
.list{list-style:none;padding:0}.list li{padding:1.1rem 0;border-top:1px solid var(--line)}.list h2,.list h3{margin:0 0 .3rem}.list p{margin:0}
.btn{display:inline-block;border:2px solid var(--accent);border-radius:4px;background:var(--accent);color:var(--on);
font:600 1.0625rem/1.3 system-ui,sans-serif;padding:.7rem 1.25rem;text-decoration:none;cursor:pointer;max-width:100%}
.btn:hover{background:var(--press);border-color:var(--press)}.btn.quiet{background:none;color:var(--accent)}
.btn.quiet:hover{text-decoration:underline}
.acts{display:flex;flex-wrap:wrap;gap:.75rem;align-items:start}form{margin:0}
.note,.errs{border-inline-start:4px solid var(--accent);background:var(--note);padding:.9rem 1.1rem;margin:0 0 1.5rem}
.note>:first-child,.errs>:first-child{margin-top:0}.note>:last-child,.errs>:last-child{margin-bottom:0}.errs{border-color:var(--bad);background:var(--badly)}
.errs h2{margin:0 0 .5rem;font-size:1.15rem}.errs a,.err{color:var(--bad)}.err{font-weight:600}.errs ul{padding-inline-start:1.1rem}
details{margin:0 0 1.25rem}summary{cursor:pointer;padding:.35rem 0;color:var(--accent)}
.tabs,.who{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:baseline}.top .who{margin-top:.5rem;font-size:.95rem}.top .who a{font:inherit;color:var(--accent);border:0;text-decoration:underline}
@media(min-width:48rem){.top:has(.who){display:flex;justify-content:space-between;align-items:baseline}.top .who{margin:0}}.tabs{margin:0 0 1.5rem;border-bottom:1px solid var(--line)}.tabs a{padding:.5rem 0;text-decoration:none}
.tabs [aria-current]{color:var(--ink);font-weight:600;border-bottom:3px solid var(--accent)}.link{border:0;background:none;padding:.3rem 0;color:var(--accent);text-decoration:underline;cursor:pointer}
.sum{font:1.25rem/1.4 Georgia,serif}.place [aria-current]{font-weight:600}.plain{list-style:none;padding:0;margin:0}
.hash{font:.85rem/1.5 ui-monospace,monospace;word-break:break-all}
iframe{width:100%;height:32rem;border:1px solid var(--line);background:#fff}pre{white-space:pre-wrap;font-size:.85rem}main>blockquote{white-space:pre-line}`;

const FORMS = `.field{margin:0 0 1.35rem}.field label{display:block;font-weight:600;margin-bottom:.3rem}.field label span{font-weight:400}
.hint,.err{margin:-.15rem 0 .4rem;font-size:.925rem}fieldset>.hint{margin-bottom:1rem}.hint{color:var(--soft)}
fieldset{border:0;border-top:1px solid var(--line);margin:2rem 0 0;padding:1.35rem 0 0;min-width:0}
legend{float:left;width:100%;padding:0;margin:0 0 1rem;font:600 1.25rem/1.3 Georgia,serif}legend+*{clear:both}
input,select,textarea{font:inherit;color:inherit}
.field input:not([type=checkbox],[type=radio]),select,textarea{width:100%;background:var(--sheet);border:1px solid var(--edge);border-radius:4px;
padding:.6rem .7rem;min-height:2.75rem}.bad input,.bad textarea,.bad select{border:2px solid var(--bad)}
.check{display:grid;grid-template-columns:1.5rem 1fr;gap:0 .75rem}.check label{font-weight:400}.check .err{grid-column:2}
.check input{width:1.5rem;height:1.5rem;margin:.1rem 0 0;accent-color:var(--accent)}
.pair{display:grid;gap:0 1.5rem}@media(min-width:48rem){.pair{grid-template-columns:1fr 1fr}}
.field .code{max-width:11rem;font-size:1.5rem;letter-spacing:.22em;font-variant-numeric:tabular-nums}`;

const PRINT = `@media print{body{background:none;color:#000}.top,.foot,.box,.skip,.btn,nav{display:none}.sheet{border:0;padding:0;background:none}
main{padding:0;max-width:none}a{color:inherit}}`;

/** The one style sheet, inlined in every page: nothing else is loaded. */
export const STYLE = [COLOURS, BASE, PARTS, FORMS, PRINT].join('\n');

/** What the Content-Security-Policy allows as `style-src`, without the quotation marks around it. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
