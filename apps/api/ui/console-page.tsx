import type { ComponentChildren, VNode } from 'preact';
import type { Campaign } from '#campaigns';
import { Document } from './document.js';
import { textsFor } from '../i18n/texts-for.js';

/** For those who work on letters, not for signers: English, as the checks and the API are. */
export const texts = textsFor('en');

export interface ConsolePageProps {
  title: string;
  /** the letter worked on */
  campaign?: Campaign;
  /** which of its pages this is */
  at?: 'final' | 'letter' | 'roster';
  /** undefined when nobody is signed in */
  name?: string;
  children: ComponentChildren;
}

/** The frame of every page of the console: what there is of this letter, who is signed in, and how to leave. */
export function ConsolePage({ title, campaign, at, name, children }: ConsolePageProps): VNode {
  return (
    <Document texts={texts} title={title} wide unlisted nav={name !== undefined && <SignedIn name={name} />}>
      {campaign !== undefined && (
        <>
          <p class="over">
            <a href={`/c/${campaign.slug}`} lang={campaign.languages[0]}>
              <bdi>{campaign.title}</bdi>
            </a>
          </p>
          <nav class="tabs" aria-label="This letter">
            {TABS.map(({ key, path, label }) => (
              <a href={`/console/c/${campaign.slug}${path}`} aria-current={key === at ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        </>
      )}
      {children}
    </Document>
  );
}

const TABS = [
  { key: 'final', path: '', label: 'Before it is sent' },
  { key: 'letter', path: '/letter', label: 'Letter' },
  { key: 'roster', path: '/roster', label: 'Roster' },
] as const;

function SignedIn({ name }: { name: string }): VNode {
  return (
    <form class="who" method="post" action="/console/sign-out">
      <a href="/console">Your letters</a>
      <span class="soft">
        <bdi>{name}</bdi>
      </span>
      <button class="link" type="submit">
        Sign out
      </button>
    </form>
  );
}
