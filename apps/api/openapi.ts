import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** @returns the description of the JSON API, as it is served and committed in openapi.json */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Undersigned')
    .setDescription(
      'Sign-on letters. Errors are problem+json (RFC 9457) with a stable `code` and, for wrong input, the fields at fault. ' +
        'Lists are paged by cursor. Fields a request does not know are refused.',
    )
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Made by `bin/undersigned coordinator add`.' })
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/')));
  return document;
}
