import type { Answer, Api, Sending } from '../builders/api.js';
import type { Produced } from './golden.js';
import { prettyHtml, steady, visibleText } from './readable.js';

/** Headers that a page decides about; those that all have are in http/answers. */
const HEADERS = ['content-type', 'cache-control', 'vary', 'location', 'set-cookie', 'content-disposition'];

/** Collects pages as they are rendered: whole in English, what people see and hear in other languages. */
export class Gallery {
  readonly pages: Produced = {};

  constructor(
    private readonly api: Api,
    readonly language: string,
  ) {}

  /** Opens a page. @param name of its golden file */
  async page(name: string, url: string, sending: Sending = {}): Promise<Answer> {
    const headers = { 'accept-language': this.language, ...sending.headers };
    const answer = await this.api.send(url, { ...sending, headers });
    const whole = this.language === 'en' && String(answer.headers['content-type']).startsWith('text/html');
    const file = `${this.language}/${name}.${whole ? 'html' : 'txt'}`;
    if (file in this.pages) throw new Error(`Two pages are called ${file}.`);
    this.pages[file] = this.written(
      `${sending.method ?? (sending.body === undefined ? 'GET' : 'POST')} ${url}`,
      answer,
    );
    return answer;
  }

  /** Sends a form as a browser would. @param name of its golden file */
  press(
    name: string,
    url: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const body = new URLSearchParams(fields).toString();
    return this.page(name, url, { body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  }

  private written(request: string, { status, headers, text }: Answer): string {
    const lines = HEADERS.filter((name) => headers[name] !== undefined).map(
      (name) => `${name}: ${String(headers[name])}`,
    );
    const html = String(headers['content-type']).startsWith('text/html') && text !== '';
    const body = html ? this.pageIn(text) : text;
    const whole = steady([request, String(status), ...lines, '', body].join('\n'));
    // The sink names and dates a mail by the machine's clock, which nobody holds.
    return whole
      .replace(/\d{8}T\d{9}Z-\d{6}/g, '‹mail›')
      .replace(/\d{4}-\d\d-\d\dT[\d:]{8}\.(?!000)\d{3}Z/g, '‹moment›');
  }

  private pageIn(html: string): string {
    const [style] = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css]) => css ?? '');
    if (style !== undefined) this.pages['style.css'] = style.replaceAll('}', '}\n');
    const icon = /<link rel="icon" href="([^"]*)"/.exec(html)?.[1];
    if (icon !== undefined) this.pages['icon.txt'] = icon;
    const short = this.withoutLists(
      html.replace(icon ?? '‹icon.txt›', '‹icon.txt›').replace(/<style>.*?<\/style>/gs, '<style>‹style.css›</style>'),
    );
    return this.language === 'en' ? prettyHtml(short) : visibleText(short);
  }

  /** A list to choose from that is the same on every page, like that of countries, has a file of its own; and a mail within a page is a golden file elsewhere. */
  private withoutLists(html: string): string {
    return html
      .replace(/srcdoc="[^"]*"/g, 'srcdoc="‹mail›"')
      .replace(/(<select[^>]*name="country"[^>]*>)(.*?)<\/select>/gs, (_, select: string, options: string) => {
        const chosen = /value="([^"]*)" selected|selected value="([^"]*)"/.exec(options)?.slice(1).join('') ?? '';
        const plain = options
          .replace(/ selected(="")?/g, '')
          .replace(/<option/g, '\n<option')
          .trim();
        const file = `${this.language}/countries-${String(plain.split('\n').length)}.txt`;
        this.pages[file] = plain;
        return `${select}<option>‹${file}, chosen: ${chosen || 'none'}›</option></select>`;
      });
  }
}
