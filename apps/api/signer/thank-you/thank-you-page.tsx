import type { VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { Document } from '../../ui/document.js';
import type { Texts } from '../../i18n/texts.js';

export function ThankYouPage({ texts, campaign }: { texts: Texts; campaign?: Campaign }): VNode {
  const { thanks } = texts;
  const keep: Record<string, string> = campaign === undefined ? {} : { c: campaign.slug };
  return (
    <Document texts={texts} title={thanks.title} unlisted inLanguages={keep}>
      {campaign !== undefined && (
        <p class="over" lang={campaign.languages[0]}>
          <bdi>{campaign.title}</bdi>
        </p>
      )}
      <h1>{thanks.title}</h1>
      <p>{thanks.text}</p>
      <h2>{thanks.next}</h2>
      <ol>
        {thanks.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {campaign !== undefined && (
        <p>
          <a href={`/c/${campaign.slug}`}>{thanks.letter}</a>
        </p>
      )}
    </Document>
  );
}
