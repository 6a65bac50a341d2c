import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { ServerCertificate } from './certificates.js';

/** A webhook as it arrived. */
export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
  /** the name that was asked for over TLS */
  servername?: string | false;
}

/** How a receiver answers: a status, or whatever it does with the response. */
export type Answering = number | ((response: ServerResponse, received: Received) => void);

/** A server that receives webhooks, on this machine, and answers as a test tells it to. */
export class Receiver {
  readonly received: Received[] = [];
  /** how many requests are under way, and how many there were at most */
  private under = { way: 0, most: 0 };
  private sockets = new Set<Socket>();
  answer: Answering = 204;

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  /** @param shows speaks TLS with this certificate */
  static async start(answer: Answering = 204, shows?: ServerCertificate): Promise<Receiver> {
    const server = shows === undefined ? createServer() : createTlsServer({ ...shows });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const receiver = new Receiver(server, (server.address() as AddressInfo).port);
    receiver.answer = answer;
    server.on('connection', (socket) => {
      receiver.sockets.add(socket);
      socket.on('close', () => receiver.sockets.delete(socket));
    });
    server.on('request', (request, response) => {
      receiver.under.way += 1;
      receiver.under.most = Math.max(receiver.under.most, receiver.under.way);
      response.on('close', () => (receiver.under.way -= 1));
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const received = {
          headers: request.headers,
          body: Buffer.concat(chunks).toString(),
          path: request.url ?? '',
          servername: (request.socket as TLSSocket).servername ?? undefined,
        };
        receiver.received.push(received);
        if (typeof receiver.answer === 'number') response.writeHead(receiver.answer).end();
        else receiver.answer(response, received);
      });
    });
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** how many it was asked to take at one moment, at most */
  get mostAtOnce(): number {
    return this.under.most;
  }

  /** connections that are open now */
  get connections(): number {
    return this.sockets.size;
  }

  /** @returns the types of what came, in order */
  types(): string[] {
    return this.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  }

  /** @returns the ids of what came, in order */
  ids(): string[] {
    return this.received.map(({ headers }) => String(headers['webhook-id']));
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
