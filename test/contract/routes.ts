import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** One route of the router. */
export interface Route {
  method: string;
  /** with its parameters: `/c/:slug` */
  pattern: string;
}

/**
 * @param app initialized
 * @returns every route of the router, HEAD and OPTIONS left out, in order
 */
export function routesOf(app: NestFastifyApplication): Route[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const path: string[] = [];
  const routes: Route[] = [];
  for (const line of printed.split('\n')) {
    const [, indent = '', segment = '', methods] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (segment === '') continue;
    path.splice(indent.length / 4, Infinity, segment);
    const pattern = path.join('');
    routes.push(...methodsOf(methods).map((method) => ({ method, pattern })));
  }
  const key = ({ method, pattern }: Route): string => `${pattern} ${method}`;
  return routes.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** A route that answers every method of the web's is one route: ALL. */
function methodsOf(printed = ''): string[] {
  const methods = printed.split(', ').filter((method) => !['', 'HEAD', 'OPTIONS'].includes(method));
  return methods.includes('PROPFIND') ? ['ALL'] : methods;
}

/** @returns a route in a line: `GET /c/:slug` */
export function asText({ method, pattern }: Route): string {
  return `${method} ${pattern}`;
}
