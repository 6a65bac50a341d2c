import providers from 'email-providers';

/**
 * Providers of mailboxes that activists use and the list of `email-providers` (ISC) lacks: collectives, regional providers.
 * Made by hand.
 */
const MORE_MAILBOXES = `riseup.net tutanota.com tuta.io autistici.org inventati.org disroot.org systemli.org immerda.ch espiv.net
  cantv.net telmexmail.com prodigy.net infinitummail.com racsa.co.cr tigo.com.gt claro.net.do une.net.co etb.net.co
  speedy.com.ar fibertel.com.ar arnet.com.ar adinet.com.uy netgate.com.uy vtr.net entelchile.net speedy.com.pe`;

/** Sites where many organizations have a page of their own that is not a domain of their own. Made by hand. */
const PAGES = `facebook.com fb.com fb.me instagram.com twitter.com x.com youtube.com youtu.be tiktok.com linkedin.com t.me telegram.me
  whatsapp.com wa.me linktr.ee linktree.com google.com goo.gl bit.ly medium.com substack.com wordpress.com wixsite.com weebly.com
  blogspot.com tumblr.com change.org actionnetwork.org eventbrite.com gofundme.com notion.site notion.so github.com canva.site
  mailchi.mp meetup.com idealist.org guidestar.org candid.org flickr.com vimeo.com issuu.com scribd.com`;

const words = (list: string): string[] => list.split(/\s+/);
const SHARED = new Set([...providers, ...words(MORE_MAILBOXES), ...words(PAGES)]);

/** Whether anybody can have a mailbox or page under this domain. */
export function isSharedDomain(domain: string): boolean {
  return SHARED.has(domain);
}
