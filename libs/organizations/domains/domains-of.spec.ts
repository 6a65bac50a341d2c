import { describe, expect, it } from '@jest/globals';
import { domainsOf } from './domains-of.js';

describe('the domains that speak for an organization', () => {
  it.each([
    ['https://www.Amnesty.org/en/', 'ana@amnesty.org', ['amnesty.org']],
    ['amnesty.org.mx', 'ana@correo.amnesty.org.mx', ['amnesty.org.mx']],
    ['https://casa-norte.github.io/about', null, ['casa-norte.github.io']],
    ['https://a.example.org', 'b@other.example.net', ['example.net', 'example.org']],
  ])('of %j and %j are %j', (website, email, domains) => {
    expect(domainsOf({ website, email })).toEqual(domains);
  });

  it.each(['gmail.com', 'hotmail.com', 'uol.com.br', 'yahoo.com.mx', 'proton.me', 'orange.fr', 'riseup.net'])(
    'never are a provider of mailboxes for anybody: %s',
    (provider) => {
      expect(domainsOf({ email: `somebody@${provider}` })).toEqual([]);
    },
  );

  it('never are a site where anybody has a page', () => {
    expect(domainsOf({ website: 'https://www.facebook.com/casanorte' })).toEqual([]);
    expect(domainsOf({ website: 'https://casanorte.wordpress.com' })).toEqual([]);
    expect(domainsOf({ website: 'https://sites.google.com/view/casa-norte' })).toEqual([]);
  });

  it.each(['localhost', '192.168.0.1', 'not a site', '', 'http://', 'intranet', 'com'])(
    'are none for %j',
    (website) => {
      expect(domainsOf({ website })).toEqual([]);
    },
  );
});
