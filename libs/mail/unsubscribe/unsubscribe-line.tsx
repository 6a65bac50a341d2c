import { createContext, type VNode } from 'preact';
import type { MailTexts } from '../texts/mail-texts.js';

/** Stands in a composed mail where its link will be: only who sends it knows the mailbox (RFC 2606 keeps the name free). */
const HERE = 'https://unsubscribe.invalid/';

const OffersUnsubscribe = createContext(false);

/** @param offered whether the mail whose body this is has the line; its layout need not be told */
export function offeringUnsubscribe(offered: boolean, body: VNode): VNode {
  return <OffersUnsubscribe.Provider value={offered}>{body}</OffersUnsubscribe.Provider>;
}

/** The last line of every mail that its reader did not ask for. */
export function UnsubscribeLine({ texts }: { texts: MailTexts }): VNode {
  return (
    <OffersUnsubscribe.Consumer>
      {(offered) =>
        offered && (
          <p style="font-size:14px;color:#555555;">
            <a href={HERE}>{texts.common.unsubscribe}</a>
          </p>
        )
      }
    </OffersUnsubscribe.Consumer>
  );
}

/** @param side HTML or text of a composed mail @param url the link of its one reader */
export function withUnsubscribeLink(side: string, url: string): string {
  return side.replaceAll(HERE, url);
}
