/** An answer that was not 2xx. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Talks to the api as any client would. */
export class Http {
  constructor(
    readonly baseUrl: string,
    private readonly token?: string,
  ) {}

  /** @throws HttpError with the problem's code */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(
      method,
      path,
      body === undefined ? undefined : JSON.stringify(body),
      'application/json',
    );
    return (
      response.status === 202 && response.headers.get('content-length') === '0' ? undefined : await response.json()
    ) as T;
  }

  /** Presses a button: posts a form and does not follow where it leads. @throws HttpError */
  async press(path: string, fields: Record<string, string> = {}): Promise<void> {
    await this.send('POST', path, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
  }

  /** @throws HttpError */
  async text(path: string): Promise<string> {
    return (await this.send('GET', path)).text();
  }

  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.send('GET', path)).arrayBuffer());
  }

  private async send(method: string, path: string, body?: string, type?: string): Promise<Response> {
    const response = await fetch(new URL(path, this.baseUrl), {
      method,
      body,
      redirect: 'manual',
      headers: {
        ...(type === undefined || body === undefined ? {} : { 'content-type': type }),
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
      },
    });
    if (response.status >= 400) {
      const text = await response.text();
      const problem = text.startsWith('{')
        ? (JSON.parse(text) as { code: string; detail: string; errors?: unknown })
        : undefined;
      const detail = problem === undefined ? '' : `${problem.detail} ${JSON.stringify(problem.errors ?? '')}`;
      throw new HttpError(
        response.status,
        problem?.code ?? '',
        `${method} ${path} answered ${response.status}. ${detail}`,
      );
    }
    return response;
  }
}
