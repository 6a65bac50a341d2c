import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { SLUG } from '#campaigns';
import { documentProblems } from './openapi-problems.js';

/** What stands in an address, by name. */
const PARTS_OF_ADDRESSES: Record<string, object> = {
  slug: { type: 'string', pattern: SLUG.source, maxLength: 80, example: 'clean-rivers' },
  id: { type: 'string', format: 'uuid' },
  merge: { type: 'string', format: 'uuid' },
  name: { type: 'string', format: 'uuid' },
  related: { type: 'string', format: 'uuid' },
  webhook: { type: 'string', format: 'uuid' },
  delivery: { type: 'string', format: 'uuid' },
};

/** @returns the description of the JSON API, as it is served and committed in openapi.json */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Undersigned')
    .setDescription(
      'Sign-on letters. Errors are problem+json (RFC 9457) with a stable `code` and, for wrong input, the fields at fault. ' +
        'Lists are paged by cursor. Fields a request does not know are refused. A body is at most 1 MiB of JSON in UTF-8.',
    )
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addTag('public', 'For anybody: letters, signing, rosters.')
    .addTag('mail', 'For mail servers and providers: what became of a mail.')
    .addTag('coordinator', 'For those who run a letter, with a token.')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'und_…',
      description: 'Made by `bin/undersigned coordinator add`.',
    })
    .build();
  delete settings.info.contact; // the builder's is empty
  const document = SwaggerModule.createDocument(app, settings);
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  for (const item of Object.values(document.paths)) {
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete]) {
      // The slug comes first in every address, and last out of the decorator that loads the campaign.
      operation?.parameters?.sort((one, other) => Number(isSlug(other)) - Number(isSlug(one)));
      for (const parameter of operation?.parameters ?? []) {
        if ('in' in parameter && parameter.in === 'path')
          parameter.schema = PARTS_OF_ADDRESSES[parameter.name] ?? parameter.schema;
      }
    }
  }
  return documentProblems(document);
}

function isSlug(parameter: object): boolean {
  return 'name' in parameter && parameter.name === 'slug';
}
