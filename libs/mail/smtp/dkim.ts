import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Configuration, ConfigurationError } from '#platform/config';

/** What nodemailer needs to sign. */
export interface DkimOptions {
  domainName: string;
  keySelector: string;
  /** parsed once: signing with the PEM itself parses it for every mail, at little more than half the speed */
  privateKey: KeyObject;
  headerFieldNames: string;
}

/** RFC 8301, 3.2: verifiers do not accept less. */
const BITS = 1024;

/**
 * What a signature covers: RFC 6376, 5.4.1, as far as our mails have it, and both headers of the one click, as RFC 8058 (4)
 * asks for.
 */
const SIGNED =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';

/**
 * @param mailDomain signs when DKIM_DOMAIN is absent
 * @returns undefined when no key is configured
 * @throws ConfigurationError naming the variable and the cure, never the key
 */
export function dkimOptions(
  { DKIM_KEY, DKIM_KEY_FILE, DKIM_SELECTOR, DKIM_DOMAIN }: Configuration,
  mailDomain: string,
): DkimOptions | undefined {
  if (DKIM_KEY === undefined && DKIM_KEY_FILE === undefined) {
    if (DKIM_SELECTOR !== undefined)
      throw wrong('DKIM_SELECTOR', 'there is no key for it; set DKIM_KEY_FILE too, or leave it out');
    return undefined;
  }
  if (DKIM_KEY !== undefined && DKIM_KEY_FILE !== undefined)
    throw wrong('DKIM_KEY', 'leave it out when DKIM_KEY_FILE is set, or the other way round');
  if (DKIM_SELECTOR === undefined)
    throw wrong('DKIM_SELECTOR', 'say under which name the public key stands in the DNS before ._domainkey');
  return {
    domainName: DKIM_DOMAIN ?? mailDomain,
    keySelector: DKIM_SELECTOR,
    privateKey: DKIM_KEY === undefined ? keyIn(DKIM_KEY_FILE ?? '') : key('DKIM_KEY', DKIM_KEY.replaceAll('\\n', '\n')),
    headerFieldNames: SIGNED,
  };
}

function keyIn(file: string): KeyObject {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw wrong('DKIM_KEY_FILE', `the file cannot be read (${code}); give its full path, and let this process read it`);
  }
  return key('DKIM_KEY_FILE', pem);
}

function key(variable: string, pem: string): KeyObject {
  let parsed: KeyObject;
  try {
    parsed = createPrivateKey(pem);
  } catch {
    throw wrong(
      variable,
      'this is not the PEM of a private key without a password; make one with: openssl genrsa 2048',
    );
  }
  if (parsed.asymmetricKeyType !== 'rsa')
    throw wrong(variable, `this is a key of type ${parsed.asymmetricKeyType}; receivers know RSA: openssl genrsa 2048`);
  if ((parsed.asymmetricKeyDetails?.modulusLength ?? 0) < BITS)
    throw wrong(variable, `this key is shorter than ${BITS} bits, and receivers ignore it: openssl genrsa 2048`);
  return parsed;
}

function wrong(variable: string, cure: string): ConfigurationError {
  return new ConfigurationError(`The configuration cannot be used.\n  ${variable}: ${cure}`);
}
