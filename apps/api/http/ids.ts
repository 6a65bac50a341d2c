import { ParseUUIDPipe } from '@nestjs/common';
import { signOnErrors } from '#sign-ons';

/** The id of a sign-on in an address. What is no id names no sign-on. */
export const signOnId = new ParseUUIDPipe({ exceptionFactory: () => signOnErrors.notFound() });
