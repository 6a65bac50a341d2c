import { type AddressInfo, createServer, type Socket } from 'node:net';

/** The moment of a conversation at which a mail server fails. */
export type FailsAt = 'greeting' | 'recipient' | 'data' | 'dot' | 'after-dot';

export interface FailingSmtp {
  /** `smtp://127.0.0.1:port` */
  url: string;
  /** how many whole mails it has, with their final dot */
  mails(): number;
  /** from now on it works */
  recover(): void;
  stop(): Promise<void>;
}

/**
 * A mail server that fails without an answer. `data`: after it said "go on". `dot`: in the middle of the mail. `after-dot`: it has the
 * whole mail, and its answer is lost.
 *
 * @param how hang up, or say nothing more
 */
export async function startFailingSmtp(at: FailsAt, how: 'hangs-up' | 'falls-silent'): Promise<FailingSmtp> {
  let mails = 0;
  let failing = true;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let inData = false;
    let silent = false;
    let rest = '';
    const fails = (here: FailsAt): boolean => {
      if (!failing || here !== at) return false;
      if (how === 'hangs-up') socket.destroy();
      silent = true;
      return true;
    };
    const answer = (line: string): void => void socket.write(`${line}\r\n`);
    const command = (line: string): void => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') return answer('250 here');
      if (verb === 'RCPT') return fails('recipient') ? undefined : answer('250 ok');
      if (verb === 'DATA') {
        answer('354 go on');
        inData = true;
        return void fails('data');
      }
      answer(verb === 'QUIT' ? '221 bye' : '250 ok');
    };
    const take = (line: string): void => {
      if (silent) return;
      if (!inData) return command(line);
      if (line === '') fails('dot');
      if (line !== '.') return;
      inData = false;
      mails += 1;
      if (!fails('after-dot')) answer('250 taken');
    };
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
    if (!fails('greeting')) answer('220 here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: () => mails,
    recover: () => void (failing = false),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
