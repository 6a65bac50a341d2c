import type { FastifyHelmetOptions } from '@fastify/helmet';
import { STYLE_HASH } from './style.js';

/** No script runs on any page, no other site frames one, and no address of a page is told to another site. */
export const contentSecurity: FastifyHelmetOptions = {
  referrerPolicy: { policy: 'no-referrer' },
  // Whether the address is reached by https is for the proxy in front to say.
  hsts: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'style-src': [`'${STYLE_HASH}'`],
      'img-src': ["'self'", 'data:'],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
    },
  },
};
