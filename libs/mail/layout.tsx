import type { ComponentChildren, VNode } from 'preact';
import type { MailTexts } from './texts/mail-texts.js';
import { UnsubscribeLine } from './unsubscribe/unsubscribe-line.js';

const page =
  'margin:0;padding:24px 16px;background:#ffffff;color:#1a1a1a;font:16px/1.5 Georgia,"Times New Roman",serif;';
const column = 'max-width:36em;margin:0 auto;overflow-wrap:anywhere;';
const button =
  'display:inline-block;padding:12px 20px;background:#1f3a5f;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold;';

/** The frame of every mail: one column that fits a phone, readable without images or style sheets. */
export function MailLayout({
  texts,
  title,
  children,
}: {
  texts: MailTexts;
  title: string;
  children: ComponentChildren;
}): VNode {
  return (
    <html lang={texts.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body style={page}>
        <div style={column}>
          {children}
          <UnsubscribeLine texts={texts} />
        </div>
      </body>
    </html>
  );
}

/** A link that looks like a button; as text it reads `label <address>`. */
export function MailButton({ href, children }: { href: string; children: ComponentChildren }): VNode {
  return (
    <p>
      <a href={href} style={button}>
        {children}
      </a>
    </p>
  );
}

/** Somebody's own words, with the line breaks they were written with. */
export function MailQuote({ children: words }: { children: string }): VNode {
  const lines = words.split(/\r\n|[\r\n]/);
  return <blockquote>{lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</blockquote>;
}

/** The small print at the end: why this mail came. */
export function MailFooter({ children }: { children: ComponentChildren }): VNode {
  return (
    <p style="margin-top:32px;padding-top:12px;border-top:1px solid #cccccc;font-size:14px;color:#555555;">
      {children}
    </p>
  );
}
