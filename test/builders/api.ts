import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
// Loaded before the api: @nestjs/throttler is CommonJS, and under jest it can only require what is evaluated already.
import '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import type { Problem } from '../../apps/api/http/problem.js';
import { LogLines } from './log-lines.js';
import type { World } from './world.js';

/** An answer, read whole. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** the body as JSON; undefined when it is none */
  json: unknown;
}

export interface Sending {
  method?: InjectOptions['method'];
  headers?: Record<string, string | undefined>;
  /** an object goes out as JSON, a text or bytes just so */
  body?: unknown;
  /** a coordinator's token */
  token?: string;
  /** the address at the other end of the socket */
  from?: string;
}

/** The api on a world, in this process: requests go through the router without a socket, or over HTTP once it listens. */
export class Api {
  private constructor(
    readonly app: NestFastifyApplication,
    /** the log's lines, parsed; empty unless the world's LOG_LEVEL lets some through */
    readonly log: Record<string, unknown>[],
  ) {}

  static async start(world: World): Promise<Api> {
    const log = new LogLines();
    const { createApi } = await import('../../apps/api/app.js');
    const app = await createApi(world.configuration, { logTo: log.to });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new Api(app, log.lines);
  }

  /** Sends a request past the socket. */
  async send(url: string, { method, headers = {}, body, token, from }: Sending = {}): Promise<Answer> {
    const { payload, type } = written(body);
    const response = await this.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        url,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
        ...(payload === undefined ? {} : { payload }),
        ...(from === undefined ? {} : { remoteAddress: from }),
      });
    return answer(response.statusCode, response.headers as Answer['headers'], response.payload);
  }

  /** Sends a form as a browser would. */
  form(url: string, fields: Record<string, string>): Promise<Answer> {
    const body = new URLSearchParams(fields).toString();
    return this.send(url, { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  }

  /** Listens on a free port, for what only a socket shows. @returns `http://127.0.0.1:port` */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

/**
 * Sends one request over a socket of its own. The server may answer before it has read all of the body.
 *
 * @param path goes out just so, where the one in `url` would be tidied up first
 */
export async function overHttp(
  url: string,
  { method = 'POST', headers = {}, body, path }: Sending & { path?: string } = {},
): Promise<Answer> {
  const { payload, type } = written(body);
  const request = httpRequest(url, {
    method,
    headers: { ...type, ...headers },
    agent: false,
    ...(path === undefined ? {} : { path }),
  });
  request.on('error', () => undefined); // the server hung up on the rest of a body it had refused
  request.end(payload);
  const [response] = (await once(request, 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return answer(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString());
}

/** @returns the problem of an answer that is one: its status and media type are right and what RFC 9457 asks for is there */
export function problemOf({ status, headers, json, text }: Answer): Problem {
  const problem = json as Problem | undefined;
  const whole = [problem?.type, problem?.title, problem?.detail, problem?.code].every(
    (part) => typeof part === 'string' && part !== '',
  );
  const typed = String(headers['content-type']).startsWith('application/problem+json');
  if (problem === undefined || !whole || !typed || problem.status !== status) {
    throw new Error(`no problem+json: ${status} ${String(headers['content-type'])} ${text.slice(0, 500)}`);
  }
  return problem;
}

function written(body: unknown): { payload?: string | Buffer; type: Record<string, string> } {
  if (body === undefined) return { type: {} };
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { payload: body, type: {} };
  return { payload: JSON.stringify(body), type: { 'content-type': 'application/json' } };
}

function answer(status: number, headers: Answer['headers'], text: string): Answer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // a page, or nothing
  }
  return { status, headers, text, json };
}
